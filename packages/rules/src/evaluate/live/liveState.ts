import type { MeshGraph, MeshTouch, Steps } from '@backstage-data-mesh/model';
import type { Rule } from '../../declare/rule';
import { deriveFacts } from '../../facts/facts';
import { readGovernance } from '../../governance/policies';
import { isSameValue } from '../../memory/isSameValue';
import type { Evaluation } from '../evaluation';
import type { EvaluationInput } from '../evaluationInput';
import { createPasses, isLate, isStatistical, type PassInput } from '../passes';
import type { Aspect } from './aspects';
import { openBooks, type Books } from './books';
import type { Cause, CausedChange } from './cause';
import { ChangeLog } from './changeLog';
import { Governing } from './governing';
import { Judging, type RulePlaces } from './judging';
import type { Govern, Governed, LiveInput } from './liveInput';

/** What a state works with: it may be about some of the entities only. */
export interface StateInput
  extends LiveInput, Pick<EvaluationInput, 'isJudged'> {}

/** All results for a mesh, what they were made of, and what is left to judge. */
export class LiveState {
  readonly evaluation: Evaluation;
  private readonly books: Books;
  private readonly governing: Governing;
  private readonly judging: Judging;
  private readonly rules: readonly Rule[];
  private readonly places: RulePlaces;
  private readonly statistical: ReadonlySet<string>;
  private readonly readings: Aspect;
  /** The outcomes that anybody asked for, by rule. */
  private readonly outcomes = new Map<Rule, Aspect>();
  private readonly storedReadings: LiveInput['storedReadings'];
  private readonly isJudged: StateInput['isJudged'];
  private today: string | undefined;
  private readonly changes = new ChangeLog();
  /** How often a rule has judged an entity. */
  judgements = 0;

  private constructor(
    private readonly graph: MeshGraph,
    { today, storedReadings, isJudged }: StateInput,
    { books, governing }: Opened,
  ) {
    this.today = today;
    this.storedReadings = storedReadings;
    this.isJudged = isJudged;
    this.books = books;
    this.governing = governing;
    this.readings = books.vocabulary.aspects.of('readings');
    this.rules = governing.peek().rules;
    this.places = placesOf(this.rules);
    this.statistical = new Set(
      this.rules.filter(isStatistical).map(({ id }) => id),
    );
    const passes = this.createPasses();
    this.judging = new Judging({
      ...{ books, passes, governing },
      places: this.places,
      onChanged: (node, place) => {
        const aspect = this.outcomes.get(this.rules[place]);
        if (aspect === undefined) return;
        const cause = { what: 'outcome', ref: graph.refOf(node) } as const;
        books.touches.node(node, aspect, cause);
      },
    });
    this.evaluation = this.withStatistics(passes.evaluation);
    this.sweep({ what: 'start' });
  }

  /** Finds out what governs a mesh; all of it is left to judge then. */
  static *begin(graph: MeshGraph, input: StateInput): Steps<LiveState> {
    let rules = 0;
    // a place more than there are rules is that of the settings
    const books = openBooks(graph, () => rules + 1);
    const governing = new Governing(graph, books, input);
    yield* governing.prepare();
    rules = governing.peek().rules.length;
    return new LiveState(graph, input, { books, governing });
  }

  /** Takes note of a change of the mesh. */
  takeMesh(touch: MeshTouch): Steps<void> {
    return this.books.take(touch, (node, cause) =>
      this.books.agenda.add(node, { marks: this.places.all, cause }),
    );
  }

  takeDay(today: string): void {
    const { touches, topics } = this.books;
    const cause = { what: 'day', part: today } as const;
    const isGovernedSo = this.governing.peek().holdsOn?.(today) ?? false;
    this.today = today;
    this.governing.turnTo({ today });
    touches.wide(topics.day, cause);
    if (!isGovernedSo) touches.wide(topics.governedDay, cause);
  }

  takeGovern(govern: Govern): void {
    const { touches, topics } = this.books;
    this.governing.turnTo({ govern });
    touches.wide(topics.configuration, { what: 'settings' });
  }

  /** Takes note that there are other readings of an entity's measures. */
  takeReadings(entityRef: string): void {
    const node = this.graph.nodeOf(entityRef);
    if (node === undefined) return;
    const cause = { what: 'readings', ref: entityRef } as const;
    this.books.touches.node(node, this.readings, cause);
  }

  /** Has an entity judged by all rules, before anybody whose turn it is. */
  ask(entityRef: string): void {
    const node = this.graph.nodeOf(entityRef);
    if (node === undefined) return;
    const task = { marks: this.places.all, cause: { what: 'start' } } as const;
    this.books.agenda.add(node, task);
  }

  /** By what the mesh is governed now. */
  get governed(): Governed {
    return this.governing.peek();
  }

  /** Finds out what governs the mesh since it changed. */
  prepare(): Steps<void> {
    return this.governing.prepare();
  }

  /** True when other rules are asked for than those it was made with. */
  isOutOfDate(): boolean {
    return !areSame(this.governing.peek().rules, this.rules);
  }

  /** Takes one step in what was begun; false when nothing was. */
  step(): boolean {
    return this.books.pace.step();
  }

  /** Judges what is left, asking whether to go on; true when nothing is left. */
  judge(goOn: (() => boolean) | undefined): boolean {
    this.governing.markWaived(this.rules, this.books);
    return this.judging.proceed(goOn);
  }

  /** The same with what needs statistics, which `judge` leaves. */
  judgeStatistics(goOn: (() => boolean) | undefined): boolean {
    return this.judging.proceedWithStatistics(goOn);
  }

  /** What ends otherwise since it was last asked. */
  takeChanges(): readonly CausedChange[] {
    return this.changes.take();
  }

  private sweep(cause: Cause): void {
    const task = { marks: this.places.all, cause };
    const { isJudged = () => true } = this;
    this.books.agenda.sweep({
      nodes: this.graph.nodes(),
      taskFor: node => (isJudged(this.graph.refOf(node)) ? task : undefined),
    });
  }

  private createPasses() {
    const { seen, log, keeper, vocabulary } = this.books;
    const facts = deriveFacts(
      seen,
      keeper,
      graph => this.governing.governance() ?? readGovernance(graph),
    );
    return createPasses(seen, facts, this.passInput(), {
      onStep: place => {
        this.judgements++;
        log.turnTo(place);
      },
      onOutcome: (rule, ref) => {
        const node = this.graph.nodeOf(ref);
        const aspect = vocabulary.aspects.of(`outcome of ${rule.id}`);
        this.outcomes.set(rule, aspect);
        if (node !== undefined) log.node(node, aspect);
        if (isStatistical(rule)) this.judging.settle();
      },
      onChange: (place, node, tell) => {
        const causes = this.judging.causesOfChange(place);
        const key = node * this.places.all.length + place;
        if (this.changes.isAbout(key, causes))
          this.changes.note(key, { ...tell(), causes });
      },
    });
  }

  private passInput(): PassInput {
    const { books, governing, isJudged } = this;
    const isDayKnown = this.today !== undefined;
    const dayOf = () => {
      books.log.wide(books.topics.day);
      return this.today;
    };
    return {
      ...{ rules: this.rules, isJudged },
      settingsFor: ref => governing.peek().settingsFor(ref),
      settingsAt: node => governing.settingsAt(node),
      waiverFor: (ruleId, ref) => governing.waiverFor(ruleId, ref),
      get today() {
        return isDayKnown ? dayOf() : undefined;
      },
      storedReadings:
        this.storedReadings && ((ref, id) => this.readStored(ref, id)),
    };
  }

  private readStored(ref: string, measureId: string) {
    const node = this.graph.nodeOf(ref);
    if (node !== undefined) this.books.log.node(node, this.readings);
    return this.storedReadings?.(ref, measureId) ?? [];
  }

  private withStatistics(evaluation: Evaluation): Evaluation {
    return {
      ...evaluation,
      graph: this.graph,
      outcome: (ruleId, entityRef) => {
        if (this.statistical.has(ruleId)) this.judging.settle();
        return evaluation.outcome(ruleId, entityRef);
      },
      outcomesOf: (entityRef, isWanted) => {
        this.judging.settle();
        return evaluation.outcomesOf(entityRef, isWanted);
      },
      eachResult: (entityRef, read) => {
        this.judging.settle();
        evaluation.eachResult(entityRef, read);
      },
      outcomes: isWanted => {
        this.judging.settle();
        return evaluation.outcomes(isWanted);
      },
    };
  }
}

/** What a state begins with. */
interface Opened {
  readonly books: Books;
  readonly governing: Governing;
}

function placesOf(rules: readonly Rule[]): RulePlaces {
  const where = (isWanted: (rule: Rule) => boolean) =>
    rules.flatMap((rule, place) => (isWanted(rule) ? [place] : []));
  return {
    settings: rules.length,
    all: new Uint8Array(rules.length + 1).fill(1),
    late: where(isLate),
    statistical: where(isStatistical),
  };
}

/** Rules that policies declare are made anew when a body is read anew. */
function areSame(a: readonly Rule[], b: readonly Rule[]): boolean {
  return (
    a.length === b.length &&
    a.every((rule, place) => isSameRule(rule, b[place]))
  );
}

/** One that is declared as data may say something else, or be another's, now. */
function isSameRule(a: Rule, b: Rule): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.version === b.version &&
      isSameValue(a.declaredBy, b.declaredBy))
  );
}
