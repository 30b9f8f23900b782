import { domain, quote, type Finding } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import type { IdentifierHome } from '../../facts/references/identifierIndex';
import { nameEntity, subjectName } from '../../wording/names';

export const interopIdentifierConflict = defineRule({
  id: 'interop-identifier-conflict',
  summary: 'Domains agree on what a shared identifier is.',
  why: 'Ports of many products name a shared identifier so that their data can be joined. When two domains define it in two forms, both sides of a join believe that they speak of the same thing, and the join finds nothing, or the wrong rows.',
  source: 'Dehghani, Data Mesh (2022): polysemes are governed',
  remedy:
    'Agree on one definition and leave the identifier to one of the two domains, or give one of the two another `id`.',
  subject: everyOf(domain),
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { identifiers: [{ id: case-id, title: Case, format: 'C[0-9]{8}' }] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: safety }
spec:
  owner: safety-leads
  dataMesh: { identifiers: [{ id: report-id, title: Report }] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { identifiers: [{ id: case-id, title: Case, format: 'C[0-9]{8}' }] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: safety }
spec:
  owner: safety-leads
  dataMesh: { identifiers: [{ id: case-id, title: Case, format: '[0-9]{6}' }] }
`,
  },
  check({ ref, node, entity }, { graph, facts }) {
    const defined = entity.spec.dataMesh?.identifiers ?? [];
    if (defined.length === 0) return notApplicable('it defines no identifier');
    const index = facts.identifiers();
    const seen = new Set<string>();
    return defined.flatMap((own, place): Finding[] => {
      const { id } = own;
      const home = index.homeOf(id);
      // one that it defines twice is told as that
      if (!home || home.domain === node || seen.has(id)) return [];
      seen.add(id);
      const difference = findDifference(own, home);
      if (!difference) return [];
      const other = graph.refOf(home.domain);
      return [
        {
          path: [...PATH, place, 'id'],
          discriminator: id,
          message: `${subjectName(ref)} defines the shared identifier ${quote(id)} ${difference.here}, and ${nameEntity(other)} defines it ${difference.there}; an id names one thing`,
          related: [{ ref: other, path: [...PATH, home.index, 'id'] }],
        },
      ];
    });
  },
});

const PATH = ['spec', 'dataMesh', 'identifiers'];

type Form = Pick<IdentifierHome, 'title' | 'format'>;

/** In what two definitions contradict each other, where both say something. */
function findDifference(own: Form, home: Form) {
  const formats = compare(own.format, home.format);
  if (formats) return formats('in the format');
  return compare(own.title, home.title, flat)?.('as');
}

function compare(
  a: string | undefined,
  b: string | undefined,
  flatten = (text: string) => text,
) {
  if (a === undefined || b === undefined || flatten(a) === flatten(b))
    return undefined;
  return (how: string) => ({
    here: `${how} ${quote(a)}`,
    there: `${how} ${quote(b)}`,
  });
}

/** Capitals and blanks make no other title. */
function flat(title: string): string {
  return title.trim().toLowerCase();
}
