import {
  teamTypeOf,
  isActive,
  otherTeam,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { providerOf } from '../../facts/team/interactionIndex';
import { everyTeam } from './shared/everyTeam';
import { subjectName } from '../../wording/names';

const options = z.object({
  maxShare: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('The share of product teams that may use a subsystem.'),
  minTeams: z
    .int()
    .positive()
    .default(5)
    .describe('The product teams without which a share says nothing.'),
});

export const teamSubsystemWidelyUsed = defineRule({
  id: 'team-subsystem-widely-used',
  summary: 'A complicated subsystem is used by some teams, not by most.',
  why: 'What most teams need is a platform: it should be run for many, with self-service and support. A team of specialists that everybody asks becomes a bottleneck.',
  source: 'Practice: a subsystem that most teams use is a platform',
  remedy:
    'Offer it as a platform, and set the `type` of the team to `platform`.',
  subject: everyTeam,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'off',
  options,
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: matching, annotations: { data-mesh/team-type: complicated-subsystem } }
spec: { type: team, children: [] }
${products(['a', 'b', 'c', 'd', 'e'])}
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: a }
spec:
  team: group:a
  owner: group:a
  teamInteractions: [{ with: group:matching, mode: x-as-a-service }]
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: matching, annotations: { data-mesh/team-type: complicated-subsystem } }
spec: { type: team, children: [] }
${products(['a', 'b', 'c', 'd', 'e'])}
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: matching }
spec:
  team: group:matching
  owner: group:matching
  teamInteractions:
    - { with: group:a, mode: x-as-a-service, role: provider }
    - { with: group:b, mode: x-as-a-service, role: provider }
    - { with: group:c, mode: x-as-a-service, role: provider }
`,
  },
  check({ ref, node }, context) {
    const { graph, facts, options: limits } = context;
    if (teamTypeOf(graph, node) !== 'complicated-subsystem') {
      return notApplicable('it is not a complicated-subsystem team');
    }
    const teams = facts.teamFlows.productTeams().filter(team => team !== node);
    if (teams.length < limits.minTeams) {
      return unknown(
        'there are too few teams with data products to say; a larger mesh tells',
      );
    }
    const users = findUsers(context, node);
    const count = teams.filter(team => users.has(team)).length;
    if (count <= limits.maxShare * teams.length) return PASS;
    return [
      {
        path: ['metadata', 'name'],
        message: `${subjectName(ref)} is a complicated-subsystem team and used by ${count} of ${teams.length} product teams; what more than ${Math.round(limits.maxShare * 100)} % of them use should be a platform`,
      },
    ];
  },
});

/** The teams that consume its services or read its data products. */
function findUsers(
  { graph, facts }: RuleContext,
  team: MeshNode,
): ReadonlySet<MeshNode> {
  const users = new Set(facts.teamFlows.consumersOf(team));
  for (const found of facts.interactions.of(team)) {
    const other = otherTeam(found, team);
    if (other === undefined || !isActive(found.interaction)) continue;
    if (found.interaction.mode !== 'x-as-a-service') continue;
    if (providerOf(graph, found) === team) users.add(other);
  }
  return users;
}

function products(owners: readonly string[]): string {
  return owners
    .map(
      owner => `---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: of-${owner} }
spec: { type: aggregate, lifecycle: production, owner: group:${owner} }`,
    )
    .join('\n');
}
