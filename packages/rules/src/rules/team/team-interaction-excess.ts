import type { MeshNode } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyInteracting } from './shared/interacting';
import {
  betweenTeams,
  describeInteraction,
} from '../../facts/team/interactions';
import { isSupporting } from '../../facts/team/teams';
import { subjectName } from '../../wording/names';

export const teamInteractionExcess = defineRule({
  id: 'team-interaction-excess',
  summary: 'Two product teams that work together exchange data.',
  why: 'Coordination that no flow of data needs is time that both teams could spend on their products. It may also point to a flow that nobody declared.',
  source:
    'Socio-technical congruence (Cataldo, Herbsleb and Carley, 2008): coordination beside what the work requires',
  remedy:
    'Declare the flow as an input port, or set `status: ended` of the interaction.',
  subject: everyInteracting,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'off',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { with: group:access, mode: collaboration }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec: { type: aggregate, lifecycle: production, owner: access }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: planner }
spec:
  type: consumer-aligned
  lifecycle: production
  owner: field
  inputPorts: [{ from: journeys }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { with: group:access, mode: collaboration }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec: { type: aggregate, lifecycle: production, owner: access }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: planner }
spec: { type: consumer-aligned, lifecycle: production, owner: field }
`,
  },
  check({ ref, node }, { graph, facts }) {
    const flows = facts.teamFlows;
    const isProductTeam = (team: MeshNode) =>
      flows.ownsProduct(team) && !isSupporting(graph, team);
    const between = facts.interactions
      .declaredIn(node)
      .flatMap(declared => betweenTeams(declared))
      .filter(({ teams }) => teams.every(isProductTeam));
    if (between.length === 0) {
      return notApplicable(
        'it declares no active interaction between two product teams',
      );
    }
    return between
      .filter(({ teams }) => !flows.isBetween(...teams))
      .map(({ declared }) => ({
        path: declared.path,
        discriminator: declared.key,
        message: `${subjectName(ref)} declares ${describeInteraction(declared)}, but no data flows between the products of the two teams; teams should coordinate where data flows`,
      }));
  },
});
