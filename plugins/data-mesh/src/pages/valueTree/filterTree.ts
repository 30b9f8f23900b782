import type {
  PlacedValueTreeNode,
  ValueTree,
} from '@backstage-data-mesh/model';

/** What nodes are looked for by; without both, all are. */
export interface TreeFilter {
  /** Part of a title or a statement, in whatever case. */
  readonly text?: string;
  readonly phase?: PlacedValueTreeNode['phase'];
  /** The ref of a domain that nodes stand in directly. */
  readonly domain?: string;
  readonly region?: string;
}

/** The part of a tree that a filter leaves. */
export interface FilteredTree {
  readonly tree: ValueTree;
  /** How many nodes match; the others only lead to them. */
  readonly matches: number;
}

/**
 * Leaves the nodes that match and those above them, so that each is seen in its
 * place; the root always stays.
 */
export function filterTree(tree: ValueTree, filter: TreeFilter): FilteredTree {
  const text = filter.text?.trim().toLocaleLowerCase() ?? '';
  const { phase, domain, region } = filter;
  if (text === '' && !phase && !domain && !region)
    return { tree, matches: tree.nodes.length };
  const placeOf = placesIn(tree);
  const matching = tree.nodes.filter(node => {
    const place = placeOf(node);
    return (
      (phase === undefined || node.phase === phase) &&
      (domain === undefined || place.domainRefs?.includes(domain)) &&
      (region === undefined || place.regions?.includes(region)) &&
      `${node.title}\n${node.statement ?? ''}`
        .toLocaleLowerCase()
        .includes(text)
    );
  });
  const byId = new Map(tree.nodes.map(node => [node.id, node]));
  const kept = new Set([tree.rootId]);
  for (const { id } of matching) {
    let at: string | undefined = id;
    while (at !== undefined && !kept.has(at)) {
      kept.add(at);
      at = byId.get(at)?.parentId;
    }
  }
  const nodes = tree.nodes
    .filter(({ id }) => kept.has(id))
    .map(node => ({
      ...node,
      childIds: node.childIds.filter(id => kept.has(id)),
      otherParents: node.otherParents.filter(({ id }) => kept.has(id)),
    }));
  return { tree: { ...tree, nodes }, matches: matching.length };
}

/** Says where a node stands: an initiative does where its hypothesis does. */
export function placesIn(
  tree: ValueTree,
): (
  node: PlacedValueTreeNode,
) => Pick<PlacedValueTreeNode, 'domainRefs' | 'regions'> {
  const places = new Map(
    tree.nodes.flatMap(node =>
      node.tier === 'initiative' ? [] : [[node.entityRef, node] as const],
    ),
  );
  return node => places.get(node.entityRef) ?? node;
}

/** The nodes from the root down to one, both with it. */
export function wayDown(tree: ValueTree, id: string): PlacedValueTreeNode[] {
  const byId = new Map(tree.nodes.map(node => [node.id, node]));
  const way: PlacedValueTreeNode[] = [];
  let at = byId.get(id);
  while (at) {
    way.unshift(at);
    at = at.parentId === undefined ? undefined : byId.get(at.parentId);
  }
  return way;
}
