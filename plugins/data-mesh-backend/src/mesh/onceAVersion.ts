import type { Steps } from '@backstage-data-mesh/model';
import type { AnswerFrame } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { MeshNow, MeshReader } from './meshReader';

interface Known<Value> {
  readonly version: number;
  readonly value: Value;
}

/**
 * Something that is derived from the mesh as a whole, in steps, once for each of
 * its versions; who asks meanwhile waits for the same.
 */
export class OnceAVersion<Value> {
  private known: Known<Value> | undefined;
  private coming: Promise<Known<Value>> | undefined;

  constructor(
    private readonly mesh: Pick<MeshReader, 'read' | 'readInSteps'>,
    private readonly derive: (now: MeshNow) => Steps<Value>,
  ) {}

  /** What it is now, with the frame of the mesh that it follows from. */
  async get(): Promise<{
    readonly frame: AnswerFrame;
    readonly value: Value;
  }> {
    const frame = await this.mesh.read(now => now.frame);
    if (this.known?.version === frame.version)
      return { frame, value: this.known.value };
    this.coming ??= this.find().finally(() => {
      this.coming = undefined;
    });
    const { version, value } = await this.coming;
    return { frame: { ...frame, version }, value };
  }

  private async find(): Promise<Known<Value>> {
    const { mesh, derive } = this;
    const known = await mesh.readInSteps(function* inSteps(now) {
      const value = yield* derive(now);
      return { version: now.frame.version, value };
    });
    this.known = known;
    return known;
  }
}
