import {
  nameOfRef,
  owningTeam,
  quote,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { MAX_RELATED, notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { tellChain } from '../../wording/chains';
import { subjectName } from '../../wording/names';
import { countOf } from '../../wording/amounts';

const options = z.object({
  maxHandOffs: z
    .int()
    .nonnegative()
    .default(3)
    .describe('How often data may change from one team to another.'),
});

export const teamHandOffChain = defineRule({
  id: 'team-hand-off-chain',
  summary: 'Data passes through few teams on its way to its use.',
  why: 'Every hand-off adds waiting, and something that gets lost. When a figure at the end is wrong, the search goes back through all teams.',
  source: 'Practice: few hand-offs between a source and its use',
  remedy:
    'Read closer to the source, or give neighbouring products in the chain to one team.',
  subject: productsInUse,
  needs: ['mesh'],
  severity: 'off',
  options,
  examples: {
    passing: lineOf(['a', 'b', 'b', 'c']),
    failing: lineOf(['a', 'b', 'c', 'd', 'e']),
  },
  check({ ref, node }, { graph, facts, options: { maxHandOffs } }) {
    const handOffs = facts.handOffs();
    const count = handOffs.countAt(node);
    if (graph.first(node, 'consumesFrom') === undefined) {
      return notApplicable('it reads no other data product');
    }
    // a chain is reported once, at its end
    const goesOn = graph
      .targets(node, 'suppliesTo')
      .some(
        consumer =>
          handOffs.previousOf(consumer) === node ||
          handOffs.countAt(consumer) > count,
      );
    if (count <= maxHandOffs || goesOn) return PASS;
    const chain = handOffs.chainTo(node);
    const teams = teamsAlong(graph, chain);
    return [
      {
        path: ['spec', 'inputPorts'],
        message: `${subjectName(ref)} receives data after ${countOf(count, ['hand-off', 'hand-offs'])} between teams (${tellChain({ length: teams.length, nameAt: place => quote(nameOfRef(teams[place])) })}); there should be at most ${maxHandOffs}`,
        related: chain
          .slice(0, -1)
          .slice(-MAX_RELATED)
          .map(product => ({ ref: graph.refOf(product) })),
      },
    ];
  },
});

/** The refs of the teams of a chain, each stay of a team once. */
function teamsAlong(graph: MeshGraph, products: readonly MeshNode[]): string[] {
  const teams = products.flatMap(product => owningTeam(graph, product) ?? []);
  return teams
    .filter((team, index) => team !== teams[index - 1])
    .map(team => graph.refOf(team));
}

function lineOf(owners: readonly string[]): string {
  return owners
    .map(
      (owner, n) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: step-${n + 1} }
spec:
  type: aggregate
  lifecycle: production
  owner: group:${owner}
  inputPorts: [{ from: ${n === 0 ? 'resource:source' : `step-${n}`} }]
`,
    )
    .join('---');
}
