import {
  createReferenceReader,
  readMesh,
  type MeshGraph,
  type MeshItem,
  type Steps,
} from '@backstage-data-mesh/model';
import {
  governMeshInSteps,
  liveEvaluationInSteps,
  ruleSetHash,
  previewLiveInSteps,
  whatIfLiveInSteps,
  type CausedChange,
  type Govern,
  type GovernedMesh,
  type LiveChange,
  type LiveEvaluation,
  type LiveInput,
  type LiveWhatIfResult,
  type Move,
  type PolicyPreviewResult,
  type PreviewedPolicy,
  type SettingsInput,
  type TrialTerms,
} from '@backstage-data-mesh/rules';
import type { Entity } from '@backstage/catalog-model';
import { Book } from './book';
import { OpenCommit, type ResultsCommit } from './bookkeeping';
import { Arrival, EarlyMesh } from './earlyMesh';
import type { JudgedMesh, KnownResults } from './judgedMesh';
import { NameList } from './names';
import { eachInSlices, inSlices, stepsInSlices } from '../slices';
import type { StoredOutcome } from '../store/rows';
import { settingsIn, type JudgingOptions } from './settingsIn';
import type {
  PreviewOptions,
  TrialOptions,
  WhatIfOptions,
} from './trialOptions';

/** What {@link MeshKeeper} works with. */
export interface MeshKeeperOptions extends JudgingOptions {
  readonly storedReadings?: LiveInput['storedReadings'];
}

/** What a load has come to when the graph is there. */
interface Loaded extends Pick<JudgedMesh, 'today' | 'names' | 'book'> {
  readonly live: LiveEvaluation;
}

/**
 * Holds the mesh in memory and judges it in slices. Only one change may go on
 * at a time; whoever reads waits until it is over.
 */
export class MeshKeeper {
  readonly ruleSet: string;
  readonly judging: JudgingOptions;
  private live: LiveEvaluation | undefined;
  private book = new Book();
  private today = '';
  /** By which the mesh is judged: what was found out last. */
  private governed: GovernedMesh | undefined;
  private names = new NameList();
  private readReferences = createReferenceReader();
  private arrival: Arrival | undefined;

  constructor(private readonly options: MeshKeeperOptions) {
    const { rules, settings } = options;
    const { configuration } = settings;
    this.ruleSet = ruleSetHash({ rules, configuration });
    this.judging = { rules, settings };
  }

  /** True when there is a mesh. */
  get isLoaded(): boolean {
    return this.live !== undefined;
  }

  /** True when somebody may read it: as it is, or while it is judged at first. */
  get isReadable(): boolean {
    return this.arrival ? this.arrival.isHere : this.isLoaded;
  }

  /**
   * The mesh that is being loaded, when its graph is there; `undefined` where none
   * is loaded, or nobody may read it before it is judged.
   */
  async early(): Promise<EarlyMesh | undefined> {
    return this.arrival?.early();
  }

  /** The mesh as it is; only while no change goes on. */
  get judged(): JudgedMesh {
    const { live, governed, book, names, today, ruleSet } = this;
    if (!live || !governed) throw new Error('No mesh has been loaded');
    const { evaluation } = live;
    return { evaluation, book, today, ruleSet, governed, names };
  }

  /** Whoever asks from now on waits for the mesh that is about to be loaded. */
  expect(): Arrival {
    return (this.arrival ??= new Arrival());
  }

  /** Nobody waits any more: it is loaded, or is not going to be. */
  endExpecting(): void {
    const { arrival } = this;
    this.arrival = undefined;
    arrival?.open(undefined);
  }

  /** Builds the mesh of some entities, and tells what differs from the known. */
  async load(
    entities: Iterable<Entity>,
    { today, at }: { readonly today: string; readonly at: Date },
    known: KnownResults = { outcomes: [], cause: 'start' },
    signal?: AbortSignal,
  ): Promise<ResultsCommit> {
    const arrival = this.expect();
    try {
      this.readReferences = createReferenceReader();
      const items = await this.read(entities, signal);
      const building = liveEvaluationInSteps(items, {
        today,
        storedReadings: this.options.storedReadings,
        govern: this.governBy(),
      });
      const live = await stepsInSlices(() => building, signal);
      const names = new NameList();
      await eachInSlices(items, ({ ref }) => names.add(ref), signal);
      const book = new Book();
      await eachInSlices(known.outcomes, line => book.put(line), signal);
      const early = this.openEarly(known, { live, today, names, book });
      arrival.open(early);
      await inSlices(
        goOn => !early?.goesFirst() && live.judgeStatistics(goOn),
        signal,
      );
      this.live = live;
      this.today = today;
      this.names = names;
      this.book = book;
      return await this.compare(live, known, { at, signal });
    } finally {
      this.endExpecting();
    }
  }

  private openEarly(
    { version, cause }: KnownResults,
    { live, book, ...found }: Loaded,
  ): EarlyMesh | undefined {
    const { ruleSet, governed } = this;
    if (!version || !governed) return undefined;
    const isOfTheseRules = cause === 'start';
    return new EarlyMesh({
      ...{ ...found, version, ruleSet, governed },
      asked: live.ask(),
      book: isOfTheseRules ? book : undefined,
    });
  }

  /** Takes in a change, and tells what differs now. */
  async change(
    change: Omit<LiveChange, 'put'> & { readonly put?: readonly Entity[] },
    at: Date,
    signal?: AbortSignal,
  ): Promise<ResultsCommit> {
    const { live } = this;
    if (!live) throw new Error('No mesh has been loaded');
    const put = await this.read(change.put ?? [], signal);
    live.take({ ...change, put });
    this.today = change.today ?? this.today;
    change.remove?.forEach(ref => this.names.remove(ref));
    put.forEach(({ ref }) => this.names.add(ref));
    await inSlices(goOn => live.judgeStatistics(goOn), signal);
    const open = new OpenCommit(this.book, at);
    const note = noteIn(open);
    await eachInSlices(live.takeChanges(), note, signal);
    return open;
  }

  /**
   * Tells what moves would do. When it ends, or is stopped, the mesh is what it
   * was; what else has changed goes into the book, and to `onOther`.
   */
  async whatIf(
    moves: readonly Move[],
    { see, ...options }: WhatIfOptions,
  ): Promise<LiveWhatIfResult> {
    return this.tryOut(
      (live, terms) => whatIfLiveInSteps(live, moves, { ...terms, see }),
      options,
    );
  }

  /** Tells what a policy would do if it counted, in the same way. */
  async preview(
    asked: PreviewedPolicy,
    { isSeen, ...options }: PreviewOptions,
  ): Promise<PolicyPreviewResult> {
    const govern = (preview: SettingsInput['preview']) =>
      this.governBy(preview);
    return this.tryOut(
      (live, terms) =>
        previewLiveInSteps(live, asked, { ...terms, govern, isSeen }),
      options,
    );
  }

  private async tryOut<Answer>(
    begin: (live: LiveEvaluation, terms: TrialTerms) => Steps<Answer>,
    { at, signal, onOther }: TrialOptions,
  ): Promise<Answer> {
    const { live } = this;
    if (!live) throw new Error('No mesh has been loaded');
    const open = new OpenCommit(this.book, at);
    const noteAll = (changes: readonly CausedChange[]) =>
      changes.forEach(noteIn(open));
    try {
      return await stepsInSlices(
        goOn => begin(live, { goOn, onOther: noteAll }),
        signal,
      );
    } finally {
      onOther(open);
    }
  }

  private async read(
    entities: Iterable<Entity>,
    signal: AbortSignal | undefined,
  ): Promise<readonly MeshItem[]> {
    const items: MeshItem[] = [];
    await eachInSlices(
      entities,
      entity => items.push(...readMesh([entity], this.readReferences).items),
      signal,
    );
    return items;
  }

  private governBy(preview?: SettingsInput['preview']): Govern {
    const find = (graph: MeshGraph, today: string) =>
      governMeshInSteps(graph, {
        ...settingsIn(graph, today, this.judging),
        preview,
      });
    const keep = (governed: GovernedMesh) => {
      if (!preview) this.governed = governed;
      return governed;
    };
    return function* inSteps(graph, today) {
      return keep(yield* find(graph, today));
    };
  }

  private async compare(
    live: LiveEvaluation,
    { outcomes, cause }: KnownResults,
    { at, signal }: { readonly at: Date; readonly signal?: AbortSignal },
  ): Promise<ResultsCommit> {
    const open = new OpenCommit(this.book, at);
    const causes = [{ what: cause }];
    const seen = new Set<StoredOutcome>();
    await eachInSlices(
      live.evaluation.outcomes(),
      after => {
        const known = this.book.get(after.subject, after.rule);
        if (known) seen.add(known);
        open.note(after, { after, causes });
      },
      signal,
    );
    await eachInSlices(
      outcomes,
      line => {
        if (!seen.has(line)) open.note(line, { causes });
      },
      signal,
    );
    live.takeChanges();
    return open;
  }
}

function noteIn(open: OpenCommit): (change: CausedChange) => void {
  return change => {
    const about = change.after ?? change.before;
    if (about) open.note(about, change);
  };
}
