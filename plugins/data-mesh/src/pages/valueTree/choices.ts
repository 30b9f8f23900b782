import type { ValueTree } from '@backstage-data-mesh/model';

/** A domain that nodes of a tree stand in, to choose from. */
export type DomainChoice = readonly [ref: string, title: string];

/** The domains of a tree, by their titles where the tree knows them. */
export function domainsOfTree(tree: ValueTree): DomainChoice[] {
  const titles = new Map<string, string>();
  for (const { domainRefs = [] } of tree.nodes) {
    for (const ref of domainRefs) {
      if (!titles.has(ref)) titles.set(ref, ref.slice(ref.indexOf('/') + 1));
    }
  }
  for (const { tier, entityRef, title, context } of tree.nodes) {
    const known = tier === 'vision' ? title : context;
    if (known && titles.has(entityRef)) titles.set(entityRef, known);
  }
  return [...titles].sort((a, b) => a[1].localeCompare(b[1]));
}

/** The regions of a tree. */
export function regionsOfTree(tree: ValueTree): string[] {
  return [...new Set(tree.nodes.flatMap(({ regions = [] }) => regions))].sort();
}
