import {
  dataProduct,
  partKeys,
  quote,
  teamProfile,
  type MeshGraph,
  type MeshNode,
  type TeamInteraction,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOfKinds } from '../../declare/subject';
import { isBackwards } from '../../time/days';
import { nameEntity } from '../../wording/names';

export const teamDatesOutOfOrder = defineRule({
  id: 'team-dates-out-of-order',
  summary: 'An interaction of teams begins before it ends.',
  why: 'Collaboration and facilitating are means to an end, and the end has a day. Where that day lies before the beginning, the interaction is over by its own words and goes on all the same.',
  source: 'Skelton and Pais, Team Topologies (2019)',
  remedy:
    'Correct the wrong one of the two dates in `spec.teamInteractions[]`: `since` or `until`.',
  subject: everyOfKinds([dataProduct, teamProfile]),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  teamInteractions:
    - { with: mdm, mode: collaboration, since: 2026-10-01, until: 2026-12-18 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  teamInteractions:
    - { with: mdm, mode: collaboration, since: 2026-10-01, until: 2026-02-18 }
`,
  },
  check({ ref, node }, { graph }) {
    const interactions = interactionsOf(graph, node);
    if (interactions.length === 0) {
      return notApplicable('it declares no interaction');
    }
    const keys = partKeys(interactions.map(({ id, with: team }) => id ?? team));
    return interactions.flatMap(({ since, until, status, ...rest }, index) => {
      if (status === 'ended' || !isBackwards(since, until)) return [];
      return [
        {
          path: ['spec', 'teamInteractions', index, 'until'],
          discriminator: keys[index],
          message: `The interaction of ${nameEntity(ref)} with ${quote(rest.with)} ends on ${until}, and begins on ${since}; \`since\` comes before \`until\``,
        },
      ];
    });
  },
});

function interactionsOf(
  graph: MeshGraph,
  node: MeshNode,
): readonly TeamInteraction[] {
  const entity = graph.get(dataProduct, node) ?? graph.get(teamProfile, node);
  return entity?.spec.teamInteractions ?? [];
}
