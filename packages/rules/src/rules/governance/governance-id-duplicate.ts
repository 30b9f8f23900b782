import { governanceBody } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { findRepeatedIds } from '../../declare/repeatedIds';

export const governanceIdDuplicate = defineRule({
  id: 'governance-id-duplicate',
  summary: 'No two policies, waivers or decisions of a body share an id.',
  why: 'What a body decided is cited by its id: a policy by whoever asks which one they broke, a decision by the one that replaces it. Where two share an id, each can be taken for the other.',
  source: 'Practice: an id names one thing',
  remedy:
    'Give the second one another `id`, and let what was meant for it name that one.',
  subject: everyOf(governanceBody),
  version: '2',
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
    const lists = LISTS.map(list => ({
      list,
      ids: (spec[list] ?? []).map(({ id }) => id),
    }));
    if (lists.every(({ ids }) => ids.length === 0)) {
      return notApplicable('it has no policies, waivers or decisions');
    }
    return lists.flatMap(({ list, ids }) =>
      findRepeatedIds({ ref, path: ['spec', list], noun: list, ids, list }),
    );
  },
});

const LISTS = ['policies', 'waivers', 'decisions'] as const;
