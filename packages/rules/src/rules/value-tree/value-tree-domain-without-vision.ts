import { domain } from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const valueTreeDomainWithoutVision = defineRule({
  id: 'value-tree-domain-without-vision',
  summary: 'A domain says what it wants to be true one day.',
  why: 'The value tree is worked down from the vision: goals bring it nearer, bets serve the goals. Goals without a vision are a list; nobody can tell which of them matters more, or which one is missing. A domain that has no goals yet is only reminded.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy: 'Write the vision, in one sentence, into `spec.dataMesh.vision`.',
  subject: everyOf(domain),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { vision: Nobody waits., goals: [{ id: faster-start }] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { goals: [{ id: faster-start }] }
`,
  },
  check({ ref, entity }) {
    const { dataMesh } = entity.spec;
    if (!dataMesh) return notApplicable('it has no data mesh part');
    const { vision, goals = [] } = dataMesh;
    if (vision?.trim()) return PASS;
    const fact =
      goals.length > 0
        ? `has ${countOf(goals.length, ['goal', 'goals'])} and no vision`
        : 'has no vision';
    return [
      {
        path: ['spec', 'dataMesh', 'vision'],
        message: `${subjectName(ref)} ${fact}; \`spec.dataMesh.vision\` says what it wants to be true one day`,
        severity: goals.length > 0 ? undefined : 'info',
      },
    ];
  },
});
