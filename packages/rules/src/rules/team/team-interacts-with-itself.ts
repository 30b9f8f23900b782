import { interactionsIn, isRetired } from '@backstage-data-mesh/model';
import { notApplicable, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { describeInteraction } from '../../facts/team/interactions';
import { subjectName } from '../../wording/names';
import { everyInteracting } from './shared/interacting';

export const teamInteractsWithItself = defineRule({
  id: 'team-interacts-with-itself',
  summary: 'An interaction is one between two teams.',
  why: 'With whom a team works shows what it waits for and whom it helps. An interaction of a team with itself says nothing of that, and stands where the other team should: mostly it was copied from the profile of that team.',
  source: 'Team Topologies (Skelton and Pais, 2019): two teams interact',
  remedy:
    'Name the other team in `with` of the interaction, or remove it; who works on a data product besides its owner is not its owner.',
  subject: everyInteracting,
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  teamInteractions: [{ id: cloud, with: cloud-platform, mode: x-as-a-service }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  teamInteractions: [{ id: cloud, with: field-crew, mode: x-as-a-service }]
`,
  },
  check({ ref, node }, { graph }) {
    if (isRetired(graph, node)) return notApplicable('it is retired');
    const declared = interactionsIn(graph, node);
    if (declared.length === 0)
      return notApplicable('it declares no interaction');
    if (declared[0].team === undefined)
      return unknown('no team owns it; a group in `spec.owner` does');
    return declared
      .filter(({ team, partner }) => team === partner)
      .map(found => ({
        path: [...found.path, 'with'],
        discriminator: found.key,
        message: `${subjectName(ref)} declares ${describeInteraction(found)}, which is the team itself; two teams interact`,
      }));
  },
});
