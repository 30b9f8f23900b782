import { NumberList } from '../memory/numberList';

/** Edges as they are collected: `sources[i] -types[i]-> targets[i]`. */
export interface EdgeList {
  readonly sources: Uint32Array;
  readonly types: Uint32Array;
  readonly targets: Uint32Array;
}

/** Takes in edges one by one. */
export class EdgeCollector {
  private readonly sources = new NumberList();
  private readonly types = new NumberList();
  private readonly targets = new NumberList();

  add(source: number, type: number, target: number): void {
    this.sources.push(source);
    this.types.push(type);
    this.targets.push(target);
  }

  /** The edges so far: views, not copies. */
  list(): EdgeList {
    return {
      sources: this.sources.view(),
      types: this.types.view(),
      targets: this.targets.view(),
    };
  }
}
