import {
  relationEnd,
  relations,
  type MeshNode,
  type RelationName,
} from '@backstage-data-mesh/model';
import type { Cells } from '../../facts/keeper';
import type { Cell, ReadLog } from './readLog';

/** Facts that are known by a name. */
export interface NamedCells {
  read(name: string): void;
  touch(name: string): void;
}

/** What nodes are related to, relation by relation. */
export interface RelationCells {
  read(node: MeshNode, relation: RelationName): void;
  touch(node: MeshNode, relation: RelationName): void;
}

/** Hands out the numbers of cells, and notes those that are touched. */
export interface CellBook {
  /** Facts about nodes: one for each. */
  forNodes(): Cells;
  /** What nodes are related to, by each relation. */
  forRelations(): RelationCells;
  /** Facts by name. A name that nobody read is none that can be touched. */
  byName(): NamedCells;
  /** The cells that were touched since the last call. */
  takeTouched(): readonly Cell[];
}

/** So many facts about each node have numbers. */
const MAX_FACTS = 128;

/** Creates a book over a log of reads. */
export function createCellBook(log: ReadLog): CellBook {
  let touched = new Set<Cell>();
  let facts = 0;
  const nextFact = () => {
    if (facts === MAX_FACTS) throw new Error('More facts than have numbers');
    return facts++;
  };
  const cellsOf = (): Cells => {
    const fact = nextFact();
    const cellOf = (node: MeshNode) => node * MAX_FACTS + fact;
    return {
      read: node => log.read(cellOf(node)),
      touch: node => void touched.add(cellOf(node)),
    };
  };
  const names = nextFact();
  let nameCount = 0;
  return {
    forNodes: cellsOf,
    forRelations() {
      const pairs = relations.map(() => [cellsOf(), cellsOf()] as const);
      const rowOf = (relation: RelationName) => {
        const { index, reversed } = relationEnd(relation);
        return pairs[index][reversed ? 1 : 0];
      };
      return {
        read: (node, relation) => rowOf(relation).read(node),
        touch: (node, relation) => rowOf(relation).touch(node),
      };
    },
    byName() {
      const cells = new Map<string, Cell>();
      return {
        read(name) {
          let cell = cells.get(name);
          if (cell === undefined) {
            cell = nameCount++ * MAX_FACTS + names;
            cells.set(name, cell);
          }
          log.read(cell);
        },
        touch(name) {
          const cell = cells.get(name);
          if (cell !== undefined) touched.add(cell);
        },
      };
    },
    takeTouched() {
      const taken = [...touched];
      touched = new Set();
      return taken;
    },
  };
}
