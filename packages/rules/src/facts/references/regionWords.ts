import {
  domain,
  eachInSteps,
  governanceBody,
  isOfKind,
  regionKey,
  teamProfile,
  type ChangedNode,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { isSameValue } from '../../memory/isSameValue';
import type { Keeper } from '../../memory/keeper';
import {
  indexWords,
  type AskedWords,
  type SaidWord,
} from '../../references/nearWords';
import { REGIONAL_KINDS, regionsNamedBy } from './namedRegions';

/** The names of regions, for entities that name one. @public */
export interface RegionWords {
  /** The name that others write, of a region that an entity names nearly so. */
  meantBy(node: MeshNode, region: string): string | undefined;
}

/**
 * The regions that domains, governance bodies and teams name: there are few of
 * them. What data products name is held against these. When others name other
 * regions, who meant something else by a region before is judged anew.
 */
export function keepRegionWords(graph: MeshGraph, keeper: Keeper): RegionWords {
  const cells = keeper.cells('region words');
  let known: AskedWords | undefined;
  const start = keeper.later(function* findAll() {
    known = yield* indexRegions(graph);
  });
  keeper.follow(function* follow({ changed }) {
    if (!known || !changed.some(saysOtherwise)) return;
    const before = known;
    const now = yield* indexRegions(graph);
    known = now;
    const isOther = (region: string) =>
      before.meantBy(region) !== now.meantBy(region);
    if (!before.asked().some(isOther)) return;
    for (const kind of REGIONAL_KINDS)
      yield* eachInSteps(graph.ofKind(kind), node => {
        const named = regionsNamedBy(graph, node);
        if (named.some(({ region }) => isOther(region))) cells.touch(node);
      });
  });
  return {
    meantBy(node, region) {
      cells.read(node);
      start();
      return known?.meantBy(region);
    },
  };
}

function* indexRegions(graph: MeshGraph): Steps<AskedWords> {
  const said: SaidWord[] = [];
  for (const kind of [domain, governanceBody, teamProfile])
    yield* eachInSteps(graph.ofKind(kind), node => {
      const by = graph.refOf(node);
      for (const word of saidIn(graph.itemOf(node))) said.push({ ...word, by });
    });
  return indexWords(said, keyOf);
}

/** What an entity says for others; domains and bodies know better than teams. */
function saidIn(item: MeshItem | undefined): Omit<SaidWord, 'by'>[] {
  const word = (weight: number) => (written: string | undefined) =>
    written ? [{ written, weight }] : [];
  if (!item) return [];
  if (isOfKind(item, domain)) return word(2)(item.entity.spec.dataMesh?.region);
  if (isOfKind(item, governanceBody))
    return (item.entity.spec.scope?.regions ?? []).flatMap(word(2));
  return isOfKind(item, teamProfile) ? word(1)(item.entity.spec.region) : [];
}

function saysOtherwise({ before, after }: ChangedNode): boolean {
  return !isSameValue(saidIn(before), saidIn(after));
}

/** What has a number is a code, and others have nearly the same: `us-east1`, `us-east-1`. */
function keyOf(region: string): string {
  return /\d/.test(region) ? '' : regionKey(region);
}
