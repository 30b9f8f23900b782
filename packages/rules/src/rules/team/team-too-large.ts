import {
  nameOfRef,
  sizeOfTeam,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { PASS, unknown, type Suggestion } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { listRefs } from '../../facts/team/interactions';
import { productsOf } from '../../facts/team/teams';
import { everyTeam } from './shared/everyTeam';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const options = z.object({
  comfortable: z
    .int()
    .positive()
    .default(9)
    .describe('The most people with whom a team works best.'),
  maximum: z
    .int()
    .positive()
    .default(15)
    .describe('The most people that a team should ever have.'),
});

export const teamTooLarge = defineRule({
  id: 'team-too-large',
  summary: 'A team is small enough that everybody knows what the others do.',
  why: 'In a team of n people there are n(n − 1)/2 pairs who have to keep each other informed. Small teams trust each other and decide quickly; large ones break into parts anyway, though not along a boundary that anybody chose.',
  source:
    'Broda, An operating model for data products (2022): 5 to 10 people, at most 15; Team Topologies (2019): 5 to 9',
  remedy:
    'Split the team along a boundary of its data products, its domains or its time zones, and give each part its own group.',
  subject: everyTeam,
  needs: ['mesh'],
  severity: 'warning',
  options,
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [], members: [ana, ben, cem, dana, eli] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec: { team: group:field, owner: group:field }
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
spec: { team: group:field, owner: group:field, size: 22 }
`,
  },
  check({ ref, node }, { graph, options: { comfortable, maximum } }) {
    const size = sizeOfTeam(graph, node);
    if (!size)
      return unknown(
        'its members are not known; `spec.members` of the group says them, or `spec.size` of its `TeamProfile` how many they are',
      );
    const { people, isAtLeast } = size;
    if (people <= comfortable) return PASS;
    const count = `${isAtLeast ? 'at least ' : ''}${countOf(people, ['person', 'people'])}`;
    return [
      {
        path: ['spec', 'members'],
        severity: people > maximum ? 'warning' : 'info',
        message: `${subjectName(ref)} has ${count}; a team works best with at most ${comfortable} and has no more than ${maximum}`,
        suggestions: suggestSplit(graph, node),
      },
    ];
  },
});

function suggestSplit(graph: MeshGraph, team: MeshNode): Suggestion[] {
  const products = productsOf(graph, team);
  const domains = new Set(
    products.flatMap(({ node }) =>
      [...graph.targets(node, 'partOf')].map(domain => graph.refOf(domain)),
    ),
  );
  const boundaries = [
    ['domains', [...domains]],
    ['data products', products.map(({ ref }) => ref)],
  ] as const;
  return boundaries
    .filter(([, refs]) => new Set(refs.map(nameOfRef)).size > 1)
    .map(([boundary, refs]) => ({
      text: `Split it along its ${boundary} ${listRefs(refs)}.`,
      edits: [],
      isSafe: false,
    }));
}
