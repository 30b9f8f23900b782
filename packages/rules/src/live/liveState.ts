import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type MeshTouch,
} from '@backstage-data-mesh/model';
import { deriveFacts } from '../derive/facts';
import type { Evaluation } from '../evaluate/evaluate';
import { createPasses, isStatistical } from '../evaluate/passes';
import { createCellBook, type CellBook } from './cells';
import type { LiveInput } from './liveEvaluation';
import { createLiveKeeper } from './liveKeeper';
import { createStage, type OutcomeChange, type Stage } from './stage';
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
  const passes = createPasses(
    seen,
    deriveFacts(seen, keeper),
    { ...input, ...log.apart(() => govern(seen)) },
    (rule, ref) => {
      const node = seen.nodeOf(ref);
      if (node !== undefined) outcomes.read(node);
      if (isStatistical(rule)) statistics.read();
    },
  );
  const { columns, evaluation } = passes;
  const stageOf = (pass: typeof passes.early) =>
    createStage({ graph, pass, columns, rules: input.rules });
  const stages = [stageOf(passes.early), stageOf(passes.late)];
  statistics.judgeBy(stageOf(passes.statistical), graph);
  const work = createWork(log, stages);
  stages.forEach((_, index) =>
    graph.nodes().forEach(node => work.judge(index, node)),
  );
  return {
    evaluation: withStatistics(evaluation, statistics.settle),
    update(touch) {
      touchMesh(graph, cells, touch);
      keeper.update(touch);
      statistics.touch();
      const dirty = stages.map(() => new Set(touch.changed.map(c => c.node)));
      const changes: OutcomeChange[] = [];
      stages.forEach((_, index) => {
        work.collect(book.takeTouched(), dirty);
        for (const node of dirty[index]) {
          const changed = work.judge(index, node);
          if (changed.length > 0) outcomes.touch(node);
          changes.push(...changed);
        }
      });
      return changes;
    },
  };
}

function createMeshCells(book: CellBook): MeshCells {
  return {
    nodes: book.forNodes(),
    kinds: book.byName(),
    absent: book.byName(),
  };
}

/** Touches all that a change of the mesh makes read otherwise. */
function touchMesh(
  graph: MeshGraph,
  { nodes, kinds, absent }: MeshCells,
  { changed, touched }: MeshTouch,
): void {
  for (const node of touched) {
    nodes.touch(node);
    absent.touch(graph.refOf(node));
  }
  for (const { node, before, after } of changed) {
    if (!before === !after) continue;
    kinds.touch(kindOfRef(graph.refOf(node)));
    kinds.touch('');
  }
}

/** Judges by stages; a reader is a node at one of them. */
function createWork(log: ReadLog, stages: readonly Stage[]) {
  return {
    judge(index: number, node: MeshNode): readonly OutcomeChange[] {
      const stage = stages[index];
      if (!stage.concerns(node)) return [];
      const reader = node * stages.length + index;
      return log.record(reader, () => stage.judge(node));
    },
    /** Adds the readers of cells to the nodes to judge at each stage. */
    collect(cells: readonly number[], dirty: readonly Set<MeshNode>[]): void {
      for (const cell of cells) {
        for (const reader of log.takeReaders(cell)) {
          const index = reader % stages.length;
          dirty[index].add((reader - index) / stages.length);
        }
      }
    },
  };
}

/** Judges what needs statistics of the whole mesh when it is asked for. */
function createStatistics(book: CellBook, log: ReadLog) {
  const cells = book.byName();
  let isSettled = false;
  let judgeAll = () => {};
  const settle = () => {
    if (isSettled) return;
    isSettled = true;
    log.apart(judgeAll);
  };
  return {
    judgeBy(stage: Stage, graph: MeshGraph) {
      judgeAll = () => graph.nodes().forEach(node => stage.judge(node));
    },
    read() {
      cells.read('');
      settle();
    },
    touch() {
      isSettled = false;
      cells.touch('');
    },
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
