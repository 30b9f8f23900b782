import type { ValueTree } from '@backstage-data-mesh/model';
import type { PageTextFunction } from '../../facts/usePageText';
import { inRegion, named, unsaid, type Trait } from '../traits/traits';
import { domainsOfTree } from './choices';
import { placesIn } from './filterTree';

/** By what nodes are coloured; their tier is the usual, with its own colours. */
export const TREE_COLOURS = ['tier', 'domain', 'region', 'state'] as const;

/** By what nodes are coloured. */
export type TreeColours = (typeof TREE_COLOURS)[number];

/** The states of nodes, in the order in which they are told. */
export const PHASES = ['live', 'waiting', 'ended'] as const;

/** How each node of a tree is in what is coloured by, by its id. */
export function traitsOfTree(
  tree: ValueTree,
  by: Exclude<TreeColours, 'tier'>,
  t: PageTextFunction,
): ReadonlyMap<string, Trait> {
  const placeOf = placesIn(tree);
  const titles = new Map(domainsOfTree(tree));
  const several = named('several', t('pages.traits.several'));
  const traits = tree.nodes.map((node): [string, Trait] => {
    if (by === 'state')
      return [
        node.id,
        named(node.phase, t(`pages.valueTree.phase.${node.phase}`)),
      ];
    const { domainRefs = [], regions = [] } = placeOf(node);
    const all = by === 'domain' ? domainRefs : regions;
    const without = t(`pages.traits.without.${by}`);
    if (all.length > 1) return [node.id, several];
    if (by === 'region') return [node.id, inRegion(all[0], without)];
    const [ref] = all;
    return [
      node.id,
      ref === undefined ? unsaid(without) : named(ref, titles.get(ref) ?? ref),
    ];
  });
  return new Map(traits);
}
