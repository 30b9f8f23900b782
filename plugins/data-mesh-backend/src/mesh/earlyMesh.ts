import { setTimeout as wait } from 'node:timers/promises';
import { ServiceUnavailableError } from '@backstage/errors';
import type { Outcome } from '@backstage-data-mesh/model';
import type { AskedEvaluation, Evaluation } from '@backstage-data-mesh/rules';
import type { AnswerFrame } from '@backstage-data-mesh/plugin-data-mesh-common';
import { inSlices, pause } from '../slices';
import type { MeshVersion, StoredOutcome } from '../store/rows';
import type { JudgedMesh } from './judgedMesh';
import type { MeshNow } from './meshReader';
import { isQuiet } from './summariseOutcome';

/** What is known of a mesh before it is judged. */
export interface EarlyTerms extends Omit<JudgedMesh, 'evaluation' | 'book'> {
  readonly asked: AskedEvaluation;
  readonly version: MeshVersion;
  /** The stored results; missing where they are those of other rules. */
  readonly book: JudgedMesh['book'] | undefined;
}

/** So many entities are judged for one answer; who needs more waits for all. */
const MOST = 600;
/** So often an answer may find that it needs still others. */
const ROUNDS = 4;
/** Of so many turns those who wait for an answer leave one to who judges all. */
const TURNS = 4;
/** So long somebody waits for a mesh to arrive; less than proxies wait for us. */
const MOST_MS = 20_000;

/** Needs more than can be judged for one answer. */
class NeedsAll extends Error {
  override readonly name = 'NeedsAll';
}

/**
 * A mesh that is being judged, for those who do not wait for all of it: its graph
 * and the stored results as they are, and the entities that an answer looks at
 * judged before their turn. It says the same that will be said when all are
 * judged.
 */
export class EarlyMesh {
  private answering = 0;
  private turns = 0;

  constructor(private readonly terms: EarlyTerms) {}

  /** Of which it is. */
  get version(): MeshVersion {
    return this.terms.version;
  }

  /** True when whoever judges all should let those go first who wait for answers. */
  goesFirst(): boolean {
    return this.answering > 0 && ++this.turns % TURNS !== 0;
  }

  /**
   * Makes an answer: once to learn which entities it looks at, and again when
   * they are judged. `undefined` where it needs the whole mesh judged.
   */
  async answer<Value>(
    frame: AnswerFrame,
    make: (mesh: MeshNow) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<{ readonly value: Value } | undefined> {
    this.answering++;
    try {
      return await this.answerInRounds(frame, make, signal);
    } finally {
      this.answering--;
    }
  }

  private async answerInRounds<Value>(
    frame: AnswerFrame,
    make: (mesh: MeshNow) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<{ readonly value: Value } | undefined> {
    for (let round = 0; round < ROUNDS; round++) {
      const missing = new Set<string>();
      try {
        const value = await make(this.noting(frame, missing));
        if (missing.size === 0) return { value };
      } catch (error) {
        if (error instanceof NeedsAll) return undefined;
        // who does not get what is missing may well stumble
        if (missing.size === 0) throw error;
      }
      await inSlices(goOn => this.terms.asked.judge(missing, goOn), signal);
    }
    return undefined;
  }

  /** The mesh as it is known; notes whose results are asked for in vain. */
  private noting(frame: AnswerFrame, missing: Set<string>): MeshNow {
    const { asked, book, version, ...known } = this.terms;
    const { evaluation } = asked;
    const noting: Evaluation = {
      graph: evaluation.graph,
      rules: evaluation.rules,
      outcome(ruleId, entityRef) {
        if (asked.isJudged(entityRef)) {
          const found = evaluation.outcome(ruleId, entityRef);
          const line = book?.get(entityRef, ruleId);
          if (book && !isAsStored(found, line)) throw new NeedsAll();
          return found;
        }
        if (missing.add(entityRef).size > MOST) throw new NeedsAll();
        return undefined;
      },
      outcomesOf: (entityRef, isWanted = () => true) =>
        evaluation.rules
          .flatMap(({ id }) => noting.outcome(id, entityRef) ?? [])
          .filter(isWanted),
      eachResult(entityRef, read) {
        for (const rule of evaluation.rules) {
          const found = noting.outcome(rule.id, entityRef);
          if (found) read(rule, found);
        }
      },
      outcomes() {
        throw new NeedsAll();
      },
    };
    return {
      ...{ ...known, frame },
      evaluation: noting,
      get book() {
        if (!book) throw new NeedsAll();
        return book;
      },
    };
  }
}

/** False for who finds otherwise than whoever wrote the tables, in a patch say. */
function isAsStored(
  found: Outcome | undefined,
  line: StoredOutcome | undefined,
): boolean {
  const isQuietNow = !found || isQuiet(found);
  return line?.status === (isQuietNow ? undefined : found.status);
}

/** A mesh that is about to be there, for those who wait until they may read it. */
export class Arrival {
  private mesh: EarlyMesh | undefined;
  private isOpen = false;
  private resolve = (): void => {};
  private readonly opened = new Promise<void>(resolve => {
    this.resolve = resolve;
  });

  constructor(private readonly mostMs = MOST_MS) {}

  /** True when there is a mesh that may be read. */
  get isHere(): boolean {
    return this.mesh !== undefined;
  }

  /** Lets in who waits; without a mesh they wait for what comes after it. */
  open(mesh: EarlyMesh | undefined): void {
    this.mesh = mesh;
    this.isOpen = true;
    this.resolve();
  }

  /**
   * Of all who waited one goes on in each turn of the event loop.
   *
   * @throws ServiceUnavailableError when it takes too long: whoever waited on would
   * wait until all is judged.
   */
  async early(): Promise<EarlyMesh | undefined> {
    if (this.isOpen) return this.mesh;
    const late = wait(this.mostMs, undefined, { ref: false });
    await Promise.race([this.opened, late]);
    await pause();
    if (!this.isOpen)
      throw new ServiceUnavailableError(
        'The mesh is still being read; ask again in a few seconds',
      );
    return this.mesh;
  }
}
