import { STEP_SIZE, type Steps } from '../memory/steps';
import type { MeshNode } from './meshGraph';

/** A search for strongly connected components that needs no call stack. */
export class ComponentSearch {
  readonly components: MeshNode[][] = [];
  /** The order in which nodes were entered, from 1; 0 for those that were not. */
  private readonly entered: Uint32Array;
  private enteredCount = 0;
  private done = 0;
  /** The earliest open node that each node reaches, as far as it is known. */
  private readonly lowest: Uint32Array;
  private readonly isOpen: Uint8Array;
  private readonly open: MeshNode[] = [];
  /** The way from the start to where the search is, and what is left there. */
  private readonly way: MeshNode[] = [];
  private readonly targets: ArrayLike<number>[] = [];
  private readonly next: number[] = [];

  constructor(
    nodeCount: number,
    private readonly targetsOf: (node: MeshNode) => ArrayLike<number>,
  ) {
    this.entered = new Uint32Array(nodeCount);
    this.lowest = new Uint32Array(nodeCount);
    this.isOpen = new Uint8Array(nodeCount);
  }

  hasEntered(node: MeshNode): boolean {
    return this.entered[node] > 0;
  }

  *visit(start: MeshNode): Steps<void> {
    if (this.hasEntered(start)) return;
    this.enter(start);
    while (this.way.length > 0) {
      this.done++;
      if (this.done % (10 * STEP_SIZE) === 0) yield;
      const last = this.way.length - 1;
      const node = this.way[last];
      const targets = this.targets[last];
      if (this.next[last] < targets.length) {
        const target = targets[this.next[last]++];
        if (this.entered[target] === 0) this.enter(target);
        else if (this.isOpen[target]) this.lower(node, this.entered[target]);
      } else this.leave(node);
    }
  }

  private enter(node: MeshNode): void {
    this.enteredCount++;
    this.entered[node] = this.enteredCount;
    this.lowest[node] = this.enteredCount;
    this.isOpen[node] = 1;
    this.open.push(node);
    this.way.push(node);
    this.targets.push(this.targetsOf(node));
    this.next.push(0);
  }

  private leave(node: MeshNode): void {
    this.way.pop();
    this.targets.pop();
    this.next.pop();
    const parent = this.way.at(-1);
    if (parent !== undefined) this.lower(parent, this.lowest[node]);
    if (this.lowest[node] === this.entered[node]) this.close(node);
  }

  private close(root: MeshNode): void {
    // as most are
    if (this.open.at(-1) === root) {
      this.open.pop();
      this.isOpen[root] = 0;
      this.components.push([root]);
      return;
    }
    const component = this.open.splice(this.open.lastIndexOf(root));
    for (const node of component) this.isOpen[node] = 0;
    this.components.push(component.sort((a, b) => a - b));
  }

  private lower(node: MeshNode, entered: number): void {
    if (entered < this.lowest[node]) this.lowest[node] = entered;
  }
}
