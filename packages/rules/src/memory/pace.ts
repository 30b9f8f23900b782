import { finish, type Steps } from '@backstage-data-mesh/model';

/**
 * Thrown at whoever asks for something that is derived in steps, and asks again
 * when it is there.
 */
export class NotYet extends Error {
  constructor() {
    super('This is being derived in steps');
  }
}

/**
 * Decides whether what takes long is done at once, or in steps between which
 * others get their turn.
 */
export class Pace {
  /** What was begun; the last of it comes first. */
  private begun: Steps<void>[] = [];
  private isPausing = false;

  /**
   * Does something to its end. Where one may pause, begins it instead.
   *
   * @throws NotYet where it was begun.
   */
  do(work: Steps<void>): void {
    if (!this.isPausing) {
      finish(work);
      return;
    }
    this.begun.push(work);
    throw new NotYet();
  }

  /** True where who asks for something may have to ask again. */
  get mayPause(): boolean {
    return this.isPausing;
  }

  /** Lets something be done in which one may pause, or may not. */
  within<Value>(mayPause: boolean, work: () => Value): Value {
    const before = this.isPausing;
    this.isPausing = mayPause;
    try {
      return work();
    } finally {
      this.isPausing = before;
    }
  }

  /** Takes one step in what was begun; false when nothing was. */
  step(): boolean {
    const work = this.begun.at(-1);
    if (!work) return false;
    const { done } = this.within(false, () => work.next());
    if (done) this.begun = this.begun.filter(other => other !== work);
    return true;
  }
}

type Known<Value> = { readonly value: Value } | { readonly error: unknown };

/** Something that is derived in steps when it is first asked for. */
export class Later<Value> {
  private known: Known<Value> | undefined;
  private work: Steps<void> | undefined;

  constructor(
    private readonly pace: Pace,
    private readonly derive: () => Steps<Value>,
  ) {}

  get isKnown(): boolean {
    return this.known !== undefined;
  }

  /** @throws NotYet while it is being derived; what went wrong then, after. */
  get(): Value {
    if (!this.known) {
      this.work ??= this.run();
      this.pace.do(this.work);
    }
    const { known } = this;
    if (known && 'value' in known) return known.value;
    throw known?.error;
  }

  /** Derives it, where it is not there yet, for somebody who has the time. */
  *prepare(): Steps<void> {
    if (this.known) return;
    this.work ??= this.run();
    yield* this.work;
  }

  /** Lets it be derived anew. */
  forget(): void {
    this.known = undefined;
    this.work = undefined;
  }

  private *run(): Steps<void> {
    try {
      this.known = { value: yield* this.derive() };
    } catch (error) {
      this.known = { error };
    }
  }
}

/** Has each step done within something. */
export function* stepsWithin<Value>(
  steps: Steps<Value>,
  within: <Result>(work: () => Result) => Result,
): Steps<Value> {
  for (;;) {
    const step = within(() => steps.next());
    if (step.done) return step.value;
    yield;
  }
}
