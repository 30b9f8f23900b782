import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type MeshTouch,
} from '@backstage-data-mesh/model';
import type { Contribute, Keeper } from '../../facts/keeper';
import type { CellBook } from './cells';
import { createLiveIndex } from './liveIndex';
import type { ReadLog } from './readLog';

/** A keeper for a mesh that changes. */
export interface LiveKeeper extends Keeper {
  /** Brings all that is kept up to date. */
  update(touch: MeshTouch): void;
}

/** Keeps facts about a graph until a change concerns them. */
export function createLiveKeeper(
  graph: MeshGraph,
  log: ReadLog,
  book: CellBook,
): LiveKeeper {
  const followers: ((touch: MeshTouch) => void)[] = [];
  const wholes = book.byName();
  let wholeCount = 0;
  return {
    whole(kinds, derive) {
      const name = String(wholeCount++);
      let known: { readonly value: ReturnType<typeof derive> } | undefined;
      const concerns = concernOf(graph, kinds);
      followers.push(touch => {
        if (!known || !concerns(touch)) return;
        known = undefined;
        wholes.touch(name);
      });
      return () => {
        wholes.read(name);
        known ??= { value: log.apart(derive) };
        return known.value;
      };
    },
    around: derive => derive,
    index<Key, Value>(
      kinds: readonly { readonly kind: string }[],
      contribute: Contribute<Key, Value>,
    ) {
      const index = createLiveIndex<Key, Value>({
        graph,
        kinds: kinds.map(({ kind }) => kind.toLowerCase()),
        contribute: (node: MeshNode) => log.apart(() => [...contribute(node)]),
        cells: book.byName(),
      });
      followers.push(index.update);
      return index.get;
    },
    cells: book.forNodes,
    apart: log.apart,
    follow: update => void followers.push(update),
    update: touch => followers.forEach(follow => follow(touch)),
  };
}

/** Tells whether a change concerns a fact about entities of some kinds. */
function concernOf(
  graph: MeshGraph,
  kinds: Parameters<Keeper['whole']>[0],
): (touch: MeshTouch) => boolean {
  if (kinds === 'refs') {
    return ({ changed }) =>
      changed.some(({ before, after }) => !before !== !after);
  }
  const names = new Set(kinds.map(({ kind }) => kind.toLowerCase()));
  return ({ changed }) =>
    changed.some(({ node }) => names.has(kindOfRef(graph.refOf(node))));
}
