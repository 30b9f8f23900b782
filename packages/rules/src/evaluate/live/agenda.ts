import type { MeshNode } from '@backstage-data-mesh/model';
import type { Cause } from './cause';
import type { RuleMarks } from './interests';

/** Rules that are to be judged for a node, and why. */
export interface Task {
  readonly marks: RuleMarks;
  readonly cause: Cause;
}

/** A walk over many nodes, each of which may have a task. */
export interface Sweep {
  readonly nodes: Iterable<MeshNode>;
  /** What is read anew: of several for the same, the first one is enough. */
  readonly topic?: object;
  readonly taskFor: (node: MeshNode) => Task | undefined;
}

interface BegunSweep extends Pick<Sweep, 'taskFor'> {
  readonly nodes: Iterator<MeshNode>;
}

/** So many nodes of a sweep are looked at in a row. */
const FEW = 1_000;

/** A node, and what is to be done for it. */
export interface Due {
  readonly node: MeshNode;
  readonly tasks: readonly Task[];
}

/**
 * What is left to judge. Tasks of one node are done together; a sweep over the
 * whole mesh costs nothing before its turn comes.
 */
export class Agenda {
  private readonly tasks = new Map<MeshNode, Task[]>();
  /**
   * Goes on where the last was taken: who begins anew passes all that are gone,
   * and the last of very many would take very long.
   */
  private next: MapIterator<[MeshNode, Task[]]> | undefined;
  /** Those that have not begun: by their topic, or each by itself. */
  private readonly waiting = new Map<object, Sweep>();
  private begun: BegunSweep | undefined;

  get isEmpty(): boolean {
    return this.tasks.size === 0 && this.waiting.size === 0 && !this.begun;
  }

  add(node: MeshNode, task: Task): void {
    const tasks = this.tasks.get(node);
    if (!tasks) this.tasks.set(node, [task]);
    else if (tasks.every(({ marks }) => marks !== task.marks)) tasks.push(task);
  }

  /** When ten thousand entities come at once, each makes others read anew. */
  sweep(sweep: Sweep): void {
    const topic = sweep.topic ?? sweep;
    if (!this.waiting.has(topic)) this.waiting.set(topic, sweep);
  }

  /**
   * Takes the next node that has a task; `undefined` when there is none among
   * the next few of a sweep, so that nobody waits for a walk over the mesh.
   */
  take(): Due | undefined {
    return this.takeTasks() ?? this.takeFromSweep();
  }

  private takeTasks(): Due | undefined {
    if (this.tasks.size === 0) return undefined;
    this.next ??= this.tasks.entries();
    const { done, value } = this.next.next();
    if (done) {
      // what is there has come since the last was taken
      this.next = undefined;
      return this.takeTasks();
    }
    const [node, tasks] = value;
    this.tasks.delete(node);
    return { node, tasks };
  }

  private takeFromSweep(): Due | undefined {
    this.begun ??= this.begin();
    if (!this.begun) return undefined;
    const { nodes, taskFor } = this.begun;
    for (let looked = 0; looked < FEW; looked++) {
      const next = nodes.next();
      if (next.done) {
        this.begun = undefined;
        return undefined;
      }
      const task = taskFor(next.value);
      if (task) return { node: next.value, tasks: [task] };
    }
    return undefined;
  }

  private begin(): BegunSweep | undefined {
    for (const [topic, { nodes, taskFor }] of this.waiting) {
      this.waiting.delete(topic);
      return { nodes: nodes[Symbol.iterator](), taskFor };
    }
    return undefined;
  }
}
