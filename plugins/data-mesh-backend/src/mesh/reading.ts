import { ServiceUnavailableError } from '@backstage/errors';
import type { Steps } from '@backstage-data-mesh/model';
import type { AnswerFrame } from '@backstage-data-mesh/plugin-data-mesh-common';
import { stepsInSlices } from '../slices';
import type { MeshVersion } from '../store/rows';
import { frameOf, type FreshnessInput } from './freshness';
import { inTime } from './inTime';
import type { InstanceOptions } from './instanceOptions';
import type { MeshNow, MeshReader } from './meshReader';
import type { MeshState } from './meshState';
import {
  findIn,
  outlineOf,
  OutlineOfTables,
  type LoneEntity,
  type MeshOutline,
} from './outline';
import { lateAfterMs } from './schedule';
import { WaitingLine } from './waitingLine';

/** So long an answer may take, the time in the line included. */
const LONG_MS = 20_000;

type Options = Pick<
  InstanceOptions,
  'keeper' | 'settings' | 'now' | 'longMs' | 'store'
>;

/** Lets those who answer read the mesh: as it is, or while it is being loaded. */
export class Reading implements Pick<
  MeshReader,
  'read' | 'readInSteps' | 'scan' | 'outline' | 'readEntity'
> {
  private readonly longReads = new WaitingLine({ rests: false });
  private readonly tables: OutlineOfTables;

  constructor(
    private readonly state: MeshState,
    private readonly options: Options,
    private readonly end: AbortSignal,
    private readonly freshness: () => Pick<
      FreshnessInput,
      'isUpToDate' | 'isDatabaseAway'
    >,
  ) {
    const { store, keeper } = options;
    const { judging, ruleSet } = keeper;
    this.tables = new OutlineOfTables({
      ...{ store, judging: { ...judging, ruleSet } },
    });
  }

  async outline(): Promise<MeshOutline> {
    const told = await this.ofTables(tables => tables.get());
    if (!told)
      return this.read(now => outlineOf(now, this.options.keeper.judging));
    const { version, ...outline } = told;
    return { ...outline, frame: this.frameOf(version) };
  }

  async readEntity<Result>(
    ref: string,
    view: (found: LoneEntity) => Result,
  ): Promise<Result | undefined> {
    const told = await this.ofTables(tables => tables.entity(ref));
    if (told) return told.found && view(told.found);
    return this.read(({ evaluation: { graph } }) => {
      const found = findIn(graph, ref);
      return found && view(found);
    });
  }

  /** Asks the tables while there is no mesh in memory; `undefined` otherwise. */
  private async ofTables<Result>(
    ask: (tables: OutlineOfTables) => Promise<Result | undefined>,
  ): Promise<Result | undefined> {
    if (this.options.keeper.isReadable && !this.state.mustReload)
      return undefined;
    // who cannot ask them waits for the mesh, or is told that there is none
    return ask(this.tables).catch(() => undefined);
  }

  async read<Result>(view: (mesh: MeshNow) => Result): Promise<Result> {
    const early = await this.early(async now => view(now));
    if (early) return early.value;
    await this.state.gate.pass();
    return view(this.present());
  }

  async readInSteps<Result>(
    begin: (mesh: MeshNow) => Steps<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    return this.inTime(signal, stop =>
      this.longReads.run(stop, () => this.scan(begin, stop)),
    );
  }

  async scan<Result>(
    begin: (mesh: MeshNow) => Steps<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    return this.inTime(signal, async stop => {
      const inSteps = (now: MeshNow) => stepsInSlices(() => begin(now), stop);
      const early = await this.early(inSteps, stop);
      if (early) return early.value;
      return this.state.steadily(() => inSteps(this.present()));
    });
  }

  /** Answers while the mesh is being loaded; `undefined` where that cannot be. */
  private async early<Result>(
    view: (mesh: MeshNow) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<{ readonly value: Result } | undefined> {
    const early = await this.options.keeper.early();
    if (!early) return undefined;
    const frame = this.frameOf(early.version);
    return this.state.early(() => early.answer(frame, view, signal));
  }

  /** The mesh as it is now. */
  present(): MeshNow {
    const { keeper } = this.options;
    const { unwritten, mustReload } = this.state;
    // what is in memory, written or not
    const version = unwritten?.version ?? this.state.version;
    if (!version || !keeper.isLoaded || mustReload)
      throw new ServiceUnavailableError(
        'The mesh has not been read yet; ask again in a few seconds',
      );
    return { ...keeper.judged, frame: this.frameOf(version) };
  }

  /** Does something for as long as somebody waits for it, and not too long. */
  async inTime<Result>(
    signal: AbortSignal | undefined,
    work: (stop: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const { longMs = LONG_MS } = this.options;
    return inTime({ signal, end: this.end, longMs }, work);
  }

  private frameOf(version: MeshVersion): AnswerFrame {
    const { settings, now = () => new Date() } = this.options;
    return frameOf({
      ...{ version, now: now() },
      ...this.freshness(),
      lateAfterMs: lateAfterMs(settings.catalog.minMsBetweenSweeps),
    });
  }
}
