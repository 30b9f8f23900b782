import type { MeshNode } from '@backstage-data-mesh/model';
import type { Watch, Watched } from '../../memory/keeper';
import type { Aspect } from './aspects';
import type { ReadLog, Reader, WideTopic } from './readLog';

/**
 * Knows by aspect what was read, of whichever entity: one who is told of an
 * entity too many finds that nothing is different.
 */
class LiveWatch implements Watch, Reader {
  private readonly aspects = new Set<Aspect>();
  private nodes = new Set<MeshNode>();
  private isWhole = false;

  constructor(private readonly log: ReadLog) {}

  derive<Value>(work: () => Value): Value {
    return this.log.within(this, work);
  }

  take(): Watched {
    const { nodes, isWhole } = this;
    this.nodes = new Set();
    this.isWhole = false;
    return { nodes, isWhole };
  }

  touch(node: MeshNode, aspect: Aspect): void {
    if (this.aspects.has(aspect)) this.nodes.add(node);
  }

  node(_: MeshNode, aspect: Aspect): void {
    this.aspects.add(aspect);
  }

  /** What comes where nothing was is told of by its existence. */
  topic(): void {}

  wide({ dependants }: WideTopic): void {
    dependants.add(this.end);
  }

  private readonly end = () => {
    this.isWhole = true;
  };
}

/** All who watch, and are told of each aspect that is another one now. */
export class Watches {
  private readonly all: LiveWatch[] = [];

  constructor(private readonly log: ReadLog) {}

  create(): Watch {
    const watch = new LiveWatch(this.log);
    this.all.push(watch);
    return watch;
  }

  touch(node: MeshNode, aspect: Aspect): void {
    for (const watch of this.all) watch.touch(node, aspect);
  }
}
