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
  readonly nodes: Iterator<MeshNode>;
  readonly taskFor: (node: MeshNode) => Task | undefined;
}

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
  private sweeps: Sweep[] = [];

  get isEmpty(): boolean {
    return this.tasks.size === 0 && this.sweeps.length === 0;
  }

  add(node: MeshNode, task: Task): void {
    const tasks = this.tasks.get(node);
    if (!tasks) this.tasks.set(node, [task]);
    else if (tasks.every(({ marks }) => marks !== task.marks)) tasks.push(task);
  }

  sweep(sweep: Sweep): void {
    this.sweeps.push(sweep);
  }

  /** Takes the next node from the list; `undefined` when nothing is left. */
  take(): Due | undefined {
    return this.takeTasks() ?? this.takeFromSweep();
  }

  private takeTasks(): Due | undefined {
    for (const [node, tasks] of this.tasks) {
      this.tasks.delete(node);
      return { node, tasks };
    }
    return undefined;
  }

  private takeFromSweep(): Due | undefined {
    while (this.sweeps.length > 0) {
      const [{ nodes, taskFor }] = this.sweeps;
      for (let next = nodes.next(); !next.done; next = nodes.next()) {
        const task = taskFor(next.value);
        if (task) return { node: next.value, tasks: [task] };
      }
      this.sweeps = this.sweeps.slice(1);
    }
    return undefined;
  }
}
