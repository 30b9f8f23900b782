import {
  inverseOf,
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type MeshTouch,
} from '@backstage-data-mesh/model';
import { deriveFacts } from '../../facts/facts';
import type { Evaluation } from '../evaluation';
import {
  createPasses,
  isStatistical,
  type OutcomeChange,
  type Pass,
} from '../passes';
import { createCellBook, type CellBook } from './cells';
import type { LiveInput } from './liveInput';
import { createLiveKeeper } from './liveKeeper';
import { createReadLog, type ReadLog } from './readLog';
import { recordReads, type MeshCells } from './recordingGraph';

/** All results for a mesh, and what they were made of. */
export interface LiveState {
  readonly evaluation: Evaluation;
  /** Judges anew whom a change of the mesh concerns. */
  update(touch: MeshTouch): OutcomeChange[];
}

/** Judges the whole mesh, and remembers who has read what. */
export function createLiveState(
  graph: MeshGraph,
  { govern, ...input }: LiveInput,
): LiveState {
  const log = createReadLog();
  const book = createCellBook(log);
  const cells = createMeshCells(book);
  const outcomes = book.forNodes();
  const statistics = createStatistics(book, log);
  const seen = recordReads(graph, cells);
  const keeper = createLiveKeeper(graph, log, book);
  let changes: OutcomeChange[] = [];
  const { own, mesh, late, statistical, evaluation } = createPasses(
    seen,
    deriveFacts(seen, keeper),
    { ...input, ...log.apart(() => govern(seen)) },
    {
      onOutcome(rule, ref) {
        const node = seen.nodeOf(ref);
        if (node !== undefined) outcomes.read(node);
        if (isStatistical(rule)) statistics.read();
      },
      onChange(change) {
        if (!statistics.isAtWork()) changes.push(change);
      },
    },
  );
  const passes = [own, mesh, late];
  statistics.judgeBy(statistical, graph);
  const work = createWork(graph, log, passes);
  passes.forEach((_, index) => {
    for (const node of graph.nodes()) work.judge(index, node);
    changes = [];
  });
  return {
    evaluation: withStatistics(evaluation, statistics.settle),
    update(touch) {
      touchMesh(graph, cells, touch);
      keeper.update(touch);
      statistics.touch(touch);
      const dirty = passes.map(() => new Set(touch.changed.map(c => c.node)));
      changes = [];
      passes.forEach((_, index) => {
        work.collect(book.takeTouched(), dirty);
        for (const node of dirty[index]) {
          const count = changes.length;
          work.judge(index, node);
          if (changes.length > count) outcomes.touch(node);
        }
      });
      return changes;
    },
  };
}

function createMeshCells(book: CellBook): MeshCells {
  return {
    nodes: book.forNodes(),
    relations: book.forRelations(),
    kinds: book.byName(),
    absent: book.byName(),
  };
}

/** Touches all that a change of the mesh makes read otherwise. */
function touchMesh(
  graph: MeshGraph,
  { nodes, relations, kinds, absent }: MeshCells,
  { changed, edges, touched }: MeshTouch,
): void {
  for (const node of touched) absent.touch(graph.refOf(node));
  for (const { source, relation, target } of edges) {
    relations.touch(source, relation);
    relations.touch(target, inverseOf(relation));
  }
  for (const { node, before, after } of changed) {
    nodes.touch(node);
    if (!before === !after) continue;
    kinds.touch(kindOfRef(graph.refOf(node)));
    kinds.touch('');
  }
}

/** Lets passes judge; a reader is a node in one of them. */
function createWork(graph: MeshGraph, log: ReadLog, passes: readonly Pass[]) {
  return {
    judge(index: number, node: MeshNode): void {
      const pass = passes[index];
      const kind = kindOfRef(graph.refOf(node));
      if (!pass.kinds.includes(kind)) return;
      const reader = node * passes.length + index;
      log.record(reader, () => pass.judge(node, kind));
    },
    /** Adds the readers of cells to the nodes to judge in each pass. */
    collect(cells: readonly number[], dirty: readonly Set<MeshNode>[]): void {
      for (const cell of cells) {
        for (const reader of log.readersOf(cell)) {
          const index = reader % passes.length;
          dirty[index].add((reader - index) / passes.length);
        }
      }
    },
  };
}

/** Judges what needs statistics of the whole mesh when it is asked for. */
function createStatistics(book: CellBook, log: ReadLog) {
  const cells = book.byName();
  const gone = new Set<MeshNode>();
  let judgeAll = () => {};
  let isOld = true;
  let isAtWork = false;
  const settle = () => {
    if (!isOld) return;
    isOld = false;
    isAtWork = true;
    log.apart(judgeAll);
    isAtWork = false;
  };
  return {
    judgeBy(pass: Pass, graph: MeshGraph) {
      judgeAll = () => {
        for (const node of [...gone, ...graph.nodes()]) {
          const kind = kindOfRef(graph.refOf(node));
          if (pass.kinds.includes(kind)) pass.judge(node, kind);
        }
        gone.clear();
      };
    },
    read() {
      cells.read('');
      settle();
    },
    touch({ changed }: MeshTouch) {
      isOld = true;
      cells.touch('');
      for (const { node } of changed) gone.add(node);
    },
    isAtWork: () => isAtWork,
    settle,
  };
}

function withStatistics(
  evaluation: Evaluation,
  settle: () => void,
): Evaluation {
  return {
    ...evaluation,
    outcome(ruleId, entityRef) {
      settle();
      return evaluation.outcome(ruleId, entityRef);
    },
    outcomes() {
      settle();
      return evaluation.outcomes();
    },
  };
}
