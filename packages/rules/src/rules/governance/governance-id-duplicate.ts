import { governanceBody, partKeys, quote } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { findRepeated } from '../../references/repeated';
import { ordinal } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const governanceIdDuplicate = defineRule({
  id: 'governance-id-duplicate',
  summary: 'No two policies, waivers or decisions of a body share an id.',
  why: 'What a body decided is cited by its id: a policy by whoever asks which one they broke, a decision by the one that replaces it. Where two share an id, each can be taken for the other.',
  source: 'Practice: an id names one thing',
  remedy:
    'Give the second one another `id`, and let what was meant for it name that one.',
  subject: everyOf(governanceBody),
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: architects
  decisions: [{ id: d-1, title: One format }, { id: d-2, title: One catalog }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: architects
  decisions: [{ id: d-1, title: One format }, { id: d-1, title: One catalog }]
`,
  },
  check({ ref, entity: { spec } }) {
    const lists = LISTS.map(field => ({ field, parts: spec[field] ?? [] }));
    if (lists.every(({ parts }) => parts.length === 0)) {
      return notApplicable('it has no policies, waivers or decisions');
    }
    return lists.flatMap(({ field, parts }) =>
      report(ref, { field, ids: parts.map(({ id }) => id) }),
    );
  },
});

const LISTS = ['policies', 'waivers', 'decisions'] as const;

function report(
  ref: string,
  { field, ids }: { readonly field: string; readonly ids: readonly string[] },
): Finding[] {
  const repeated = findRepeated(ids);
  if (repeated.length === 0) return [];
  const keys = partKeys(ids);
  return repeated.map(({ index, first }) => ({
    path: ['spec', field, index, 'id'],
    discriminator: `${field}:${keys[index]}`,
    message: `${subjectName(ref)} has two ${field} with the id ${quote(ids[index])}, the ${ordinal(first)} and the ${ordinal(index)}; an id names one thing`,
    related: [{ ref, path: ['spec', field, first, 'id'] }],
  }));
}
