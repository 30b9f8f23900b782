import type { ValueTree } from '@backstage-data-mesh/model';

/** How many live value hypotheses serve a goal of a domain, each counted once. */
export function liveBetsOf(tree: ValueTree, domainRef: string): number {
  const goals = new Set(
    tree.nodes
      .filter(
        ({ tier, entityRef }) => tier === 'goal' && entityRef === domainRef,
      )
      .map(({ id }) => id),
  );
  return tree.nodes.filter(
    ({ tier, phase, parentId, otherParents }) =>
      tier === 'hypothesis' &&
      phase === 'live' &&
      [parentId, ...otherParents.map(({ id }) => id)].some(
        id => id !== undefined && goals.has(id),
      ),
  ).length;
}
