import type { MeshNode, Steps } from '@backstage-data-mesh/model';
import { NotYet } from '../../memory/pace';
import type { Pass, Passes } from '../passes';
import { Agenda, type Due, type Task } from './agenda';
import type { Books } from './books';
import type { Cause } from './cause';
import type { Governing, SettingsDifference } from './governing';
import type { RuleMarks } from './interests';

/** The places of rules that are told apart. */
export interface RulePlaces {
  /** The place at which settings are read. */
  readonly settings: number;
  /** All places, that of the settings included. */
  readonly all: RuleMarks;
  readonly late: readonly number[];
  readonly statistical: readonly number[];
}

/** What is judged with. */
export interface JudgingTerms {
  readonly books: Books;
  readonly passes: Passes;
  readonly governing: Governing;
  readonly places: RulePlaces;
  /** Is told of an entity for which a rule ended otherwise, and of which rule. */
  readonly onChanged: (node: MeshNode, place: number) => void;
}

/**
 * The rules of any of some tasks. Many nodes in a row have the same rules to be
 * judged by, and get the same marks.
 */
class JoinedMarks {
  private parts: readonly RuleMarks[] = [];
  private all: RuleMarks = new Uint8Array(0);

  private last: RuleMarks = this.all;
  private lastHasRules = false;

  /** True when any rule is marked: the last place is that of the settings. */
  hasRules(marks: RuleMarks): boolean {
    if (marks !== this.last) {
      this.last = marks;
      const first = marks.indexOf(1);
      this.lastHasRules = first >= 0 && first < marks.length - 1;
    }
    return this.lastHasRules;
  }

  of(tasks: readonly Task[]): RuleMarks {
    if (tasks.length === 1) return tasks[0].marks;
    const { parts } = this;
    const isSame =
      tasks.length === parts.length &&
      tasks.every(({ marks }, at) => marks === parts[at]);
    if (!isSame) {
      this.parts = tasks.map(({ marks }) => marks);
      this.all = join(this.parts);
    }
    return this.all;
  }
}

/**
 * Works through an agenda. Rules that need the outcomes of others come when all
 * others are done, and those that need statistics when somebody asks for them.
 */
export class Judging {
  private readonly late = new Agenda();
  private readonly statistical = new Agenda();
  /** What is being done. */
  private tasks: readonly Task[] = [];
  /** The places of the rules that end otherwise. */
  private changed: number[] = [];
  private readonly joined = new JoinedMarks();
  /** True while whoever asked for judgements may stop them. */
  private isInSlices = false;

  constructor(private readonly terms: JudgingTerms) {}

  /**
   * Judges what is left, asking before each step whether to go on; true when
   * nothing is left. Without anybody to ask nothing is done in steps.
   */
  proceed(goOn: (() => boolean) | undefined): boolean {
    const { agenda, pace } = this.terms.books;
    const { late } = this.terms.passes;
    this.isInSlices = goOn !== undefined;
    while (!goOn || goOn()) {
      if (pace.step()) continue;
      const due = agenda.take();
      const isLate = !due && agenda.isEmpty;
      const lateDue = isLate ? this.late.take() : undefined;
      if (due) this.judgeEarly(due);
      else if (lateDue) this.judgeBy(late, lateDue, this.late);
      else if (agenda.isEmpty && this.late.isEmpty) return true;
    }
    return agenda.isEmpty && this.late.isEmpty;
  }

  /** Judges what needs statistics of the mesh as a whole, as `proceed` does. */
  proceedWithStatistics(goOn: (() => boolean) | undefined): boolean {
    const { pace } = this.terms.books;
    this.isInSlices = goOn !== undefined;
    const steps = this.settling();
    while (!goOn || goOn()) {
      if (pace.step()) continue;
      if (steps.next().done) return true;
    }
    return this.statistical.isEmpty;
  }

  /** What needs statistics is judged before somebody goes on. */
  settle(): void {
    const { pace } = this.terms.books;
    if (this.statistical.isEmpty) return;
    if (pace.mayPause) pace.do(this.settling());
    else this.proceedWithStatistics(undefined);
  }

  private *settling(): Steps<void> {
    const { statistical } = this.terms.passes;
    while (!this.statistical.isEmpty) {
      const due = this.statistical.take();
      if (due) this.judgeBy(statistical, due, this.statistical);
      yield;
    }
  }

  /** Why a rule is being judged; takes note that it ends otherwise. */
  causesOfChange(place: number): readonly Cause[] {
    this.changed.push(place);
    return this.tasks
      .filter(({ marks }) => marks[place] === 1)
      .map(({ cause }) => cause);
  }

  private judgeEarly(due: Due): void {
    const { books, passes, places, onChanged } = this.terms;
    const { node } = due;
    // where a policy is about all, most are asked for their settings alone
    const hasRules = due.tasks.some(({ marks }) => this.joined.hasRules(marks));
    const isWorn = hasRules && books.log.onlookers.isWorn(node);
    const isWhole =
      isWorn || due.tasks.some(({ marks }) => marks === places.all);
    this.tasks = isWorn
      ? [...due.tasks, { ...due.tasks[0], marks: places.all }]
      : due.tasks;
    this.changed = [];
    if (!this.look(node, [passes.own, passes.mesh], isWhole))
      this.putBack(books.agenda, node);
    else if (hasRules || this.tasks !== due.tasks) {
      for (const task of this.tasks) {
        postpone(this.late, node, task, places.late);
        postpone(this.statistical, node, task, places.statistical);
      }
    }
    for (const place of this.changed) onChanged(node, place);
  }

  /** What could not be judged yet comes again, with what was found out for it. */
  private putBack(agenda: Agenda, node: MeshNode): void {
    for (const task of this.tasks) agenda.add(node, task);
  }

  /** May come in the middle of another judgement, which goes on after it. */
  private judgeBy(pass: Pass, { node, tasks }: Due, agenda: Agenda): void {
    const before = this.tasks;
    this.tasks = tasks;
    if (!this.look(node, [pass], false)) this.putBack(agenda, node);
    this.tasks = before;
  }

  /** Judges a node; false when something that it asks for is not there yet. */
  private look(
    node: MeshNode,
    passes: readonly Pass[],
    isWhole: boolean,
  ): boolean {
    const { pace } = this.terms.books;
    try {
      pace.within(this.isInSlices, () => this.lookNow(node, passes, isWhole));
      return true;
    } catch (error) {
      if (error instanceof NotYet) return false;
      throw error;
    }
  }

  private lookNow(
    node: MeshNode,
    passes: readonly Pass[],
    isWhole: boolean,
  ): void {
    const { books } = this.terms;
    const kind = books.kinds.of(node);
    const name = books.vocabulary.kinds.nameOf(kind);
    books.log.judge({ subject: node, kind, isWhole }, () => {
      this.renewSettings(node);
      const wanted = isWhole ? undefined : this.joined.of(this.tasks);
      // where only the settings were asked for, no rule is
      if (wanted && !this.joined.hasRules(wanted)) return;
      for (const pass of passes) {
        if (pass.kinds.includes(name)) pass.judge(node, name, wanted);
      }
    });
  }

  /** Rules whose settings are others for an entity are judged too. */
  private renewSettings(node: MeshNode): void {
    const { books, governing, places } = this.terms;
    books.log.turnTo(places.settings);
    const task = this.tasks.find(({ marks }) => marks[places.settings] === 1);
    const difference = task && governing.renew(node);
    if (!difference) return;
    const cause = { ...task.cause, what: 'settings' as const };
    const marks = this.marksFor(difference, node);
    if (!marks) return;
    this.tasks = [...this.tasks, { marks, cause }];
  }

  /** What passes under another severity passed before; it is not judged. */
  private marksFor({ marks, graded, all }: SettingsDifference, node: MeshNode) {
    const { passes } = this.terms;
    const isFailure = (place: number) => {
      const status = passes.statusOf(place, node) ?? 'fail';
      return status === 'fail' || status === 'waived';
    };
    return graded.some(isFailure) ? all : marks;
  }
}

function postpone(
  agenda: Agenda,
  node: MeshNode,
  task: Task,
  places: readonly number[],
): void {
  if (places.some(place => task.marks[place] === 1)) agenda.add(node, task);
}

function join([first, ...others]: readonly RuleMarks[]): RuleMarks {
  const all = first.slice();
  for (const marks of others) {
    for (let place = 0; place < all.length; place++) all[place] |= marks[place];
  }
  return all;
}
