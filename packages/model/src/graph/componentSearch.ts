import type { MeshNode } from './meshGraph';

interface Frame {
  readonly node: MeshNode;
  readonly targets: Uint32Array;
  next: number;
}

/** A search for strongly connected components that needs no call stack. */
export class ComponentSearch {
  readonly components: MeshNode[][] = [];
  private readonly index = new Map<MeshNode, number>();
  private readonly lowest = new Map<MeshNode, number>();
  private readonly open: MeshNode[] = [];
  private readonly isOpen = new Set<MeshNode>();

  constructor(private readonly targetsOf: (node: MeshNode) => Uint32Array) {}

  visit(start: MeshNode): void {
    if (this.index.has(start)) return;
    const frames: Frame[] = [this.enter(start)];
    while (frames.length > 0) {
      const frame = frames[frames.length - 1];
      if (frame.next < frame.targets.length) {
        const target = frame.targets[frame.next++];
        if (!this.index.has(target)) frames.push(this.enter(target));
        else if (this.isOpen.has(target))
          this.lower(frame.node, this.index.get(target)!);
      } else {
        frames.pop();
        this.leave(frame.node, frames[frames.length - 1]?.node);
      }
    }
  }

  private enter(node: MeshNode): Frame {
    const index = this.index.size;
    this.index.set(node, index);
    this.lowest.set(node, index);
    this.open.push(node);
    this.isOpen.add(node);
    return { node, targets: this.targetsOf(node), next: 0 };
  }

  private leave(node: MeshNode, parent: MeshNode | undefined): void {
    const lowest = this.lowest.get(node)!;
    if (parent !== undefined) this.lower(parent, lowest);
    if (lowest === this.index.get(node)) this.close(node);
  }

  private close(root: MeshNode): void {
    const component = this.open.splice(this.open.lastIndexOf(root));
    component.forEach(node => this.isOpen.delete(node));
    this.components.push(component.sort((a, b) => a - b));
  }

  private lower(node: MeshNode, index: number): void {
    this.lowest.set(node, Math.min(this.lowest.get(node)!, index));
  }
}
