import { teamProfile } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { findRepeatedIds } from '../../declare/repeatedIds';

export const teamIdDuplicate = defineRule({
  id: 'team-id-duplicate',
  summary: 'No two interactions of a team share an id.',
  why: 'An interaction is followed by its id: when it began, whether it was renewed, how it ended. Where two share one, each can be taken for the other.',
  source: 'Practice: an id names one thing',
  remedy:
    'Give the second interaction another `id` in `spec.teamInteractions[]`.',
  subject: everyOf(teamProfile),
  version: '2',
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  teamInteractions:
    - { id: cloud, with: cloud-platform, mode: x-as-a-service }
    - { id: coaching, with: coaches, mode: facilitating }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  teamInteractions:
    - { id: cloud, with: cloud-platform, mode: x-as-a-service }
    - { id: cloud, with: coaches, mode: facilitating }
`,
  },
  check({ ref, entity }) {
    const ids = (entity.spec.teamInteractions ?? []).map(({ id }) => id);
    if (ids.length === 0) return notApplicable('it declares no interaction');
    return findRepeatedIds({ ref, path: PATH, noun: 'interactions', ids });
  },
});

const PATH = ['spec', 'teamInteractions'];
