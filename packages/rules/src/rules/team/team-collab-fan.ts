import { isActive, otherTeam, type MeshNode } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { listRefs } from '../../facts/team/interactions';
import { everyTeam } from './shared/everyTeam';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const options = z.object({
  comfortable: z
    .int()
    .nonnegative()
    .default(1)
    .describe('The other teams with whom a team can collaborate well.'),
  maximum: z
    .int()
    .nonnegative()
    .default(3)
    .describe('The most teams with whom a team should collaborate at once.'),
});

export const teamCollabFan = defineRule({
  id: 'team-collab-fan',
  summary: 'A team collaborates with one other team at a time.',
  why: 'Each collaboration means shared decisions and shared days. With several at once a team is everywhere and finishes nothing. Services are no part of this: a team may serve as many others as it can.',
  source:
    'Team Topologies (Skelton and Pais, 2019): collaborate with at most one other team at a time',
  remedy:
    'End collaborations, or turn them into `mode: x-as-a-service` with a `contract`.',
  subject: everyTeam,
  needs: ['mesh'],
  severity: 'warning',
  options,
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { with: group:access, mode: collaboration, until: 2026-12-18 }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { with: group:access, mode: collaboration, until: 2026-12-18 }
    - { with: group:evidence, mode: collaboration, until: 2026-12-18 }
`,
  },
  check({ ref, node }, { graph, facts, options: { comfortable, maximum } }) {
    const others = new Set<MeshNode>();
    for (const found of facts.interactions.of(node)) {
      const { mode } = found.interaction;
      if (mode !== 'collaboration' || !isActive(found.interaction)) continue;
      const other = otherTeam(found, node);
      if (other !== undefined && other !== node) others.add(other);
    }
    if (others.size <= comfortable) return PASS;
    return [
      {
        path: ['metadata', 'name'],
        severity: others.size > maximum ? 'warning' : 'info',
        message: `${subjectName(ref)} collaborates with ${listRefs([...others].map(graph.refOf))} at once; a team works best with at most ${countOf(comfortable, ['collaboration', 'collaborations'])} and should not have more than ${maximum}`,
      },
    ];
  },
});
