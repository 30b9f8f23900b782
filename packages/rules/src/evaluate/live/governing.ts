import {
  domain,
  governanceBody,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Rule } from '../../declare/rule';
import type { GivenWaiver, Waived } from '../../governance/waivers';
import { createNodeList } from '../../memory/nodeList';
import {
  createSettingsComparison,
  isSameButGrade,
} from '../../settings/compareGoverned';
import type { RuleSettings } from '../../settings/settings';
import type { Books } from './books';
import type { RuleMarks } from './interests';
import type { Governed, LiveInput } from './liveInput';
import type { Whole } from './wholeFacts';

/** The rules that apply to an entity otherwise than before. */
export interface SettingsDifference {
  /** Those that may end otherwise; `undefined` where there are none. */
  readonly marks: RuleMarks | undefined;
  /** Those of which only failures are others now; they are not in `marks`. */
  readonly graded: readonly number[];
  /** All of them. */
  readonly all: RuleMarks;
}

/** By what a mesh is governed. */
export type GoverningTerms = Pick<LiveInput, 'govern' | 'today'>;

/** Keeps what governance bodies ask, and finds out for whom it is another. */
export class Governing {
  private readonly governed: Whole<Governed>;
  private readonly settings: (RuleSettings | undefined)[];
  private readonly compare = createSettingsComparison();
  /** By the rules that differ, which each comparison tells as one object. */
  private readonly differences = new WeakMap<
    ReadonlySet<string>,
    SettingsDifference
  >();
  private lastGoverned: Governed | undefined;
  private lastWaived: readonly Waived[] = [];

  constructor(
    private readonly graph: MeshGraph,
    private readonly books: Pick<Books, 'wholes' | 'log' | 'topics'>,
    private terms: GoverningTerms,
  ) {
    this.settings = createNodeList(graph);
    this.governed = books.wholes.createInSteps([domain, governanceBody], seen =>
      this.govern(seen),
    );
  }

  /** Finds out what governs, where that is not known. */
  prepare(): Steps<void> {
    return this.governed.prepare();
  }

  /** Governs by another day or configuration, when it is told to. */
  turnTo(terms: Partial<GoverningTerms>): void {
    this.terms = { ...this.terms, ...terms };
  }

  private *govern(seen: MeshGraph): Steps<Governed> {
    const { log, topics } = this.books;
    const { govern, today = '' } = this.terms;
    log.wide(topics.governedDay);
    log.wide(topics.configuration);
    const governed = govern(seen, today);
    return 'next' in governed ? yield* governed : governed;
  }

  /** As it is now, noted by nobody. */
  peek(): Governed {
    return this.governed.peek();
  }

  /** What bodies say, where it was read for this. */
  governance(): Governed['governance'] {
    return this.governed.read().governance;
  }

  /** What holds for an entity; the same object while nothing changes for it. */
  settingsAt(node: MeshNode): RuleSettings {
    return (this.settings[node] ??= this.find(node));
  }

  /** Brings what holds for an entity up to date; tells what it changes. */
  renew(node: MeshNode): SettingsDifference | undefined {
    const before = this.settings[node];
    const after = this.find(node);
    const difference = before && this.differenceOf(before, after);
    if (!before || difference) this.settings[node] = after;
    return difference;
  }

  /** Waivers are told of by `markWaived`, not by who reads them. */
  waiverFor(ruleId: string, ref: string): GivenWaiver | undefined {
    return this.governed.peek().waiverFor?.(ruleId, ref);
  }

  /** When waivers may be others: has those judged for whom there are any. */
  markWaived(rules: readonly Rule[], { agenda, touches }: Books): void {
    const governed = this.governed.peek();
    if (governed === this.lastGoverned) return;
    const waived = governed.waived?.() ?? [];
    const isFirst = this.lastGoverned === undefined;
    const cause = { ...touches.cause, what: 'settings' as const };
    const marksOf = rememberMarks(rules);
    for (const [ruleId, ref] of isFirst
      ? []
      : [...this.lastWaived, ...waived]) {
      const node = this.graph.nodeOf(ref);
      const marks = marksOf(ruleId);
      if (node !== undefined && marks) agenda.add(node, { marks, cause });
    }
    this.lastGoverned = governed;
    this.lastWaived = waived;
  }

  private find(node: MeshNode): RuleSettings {
    const { settingsAt, settingsFor } = this.governed.read();
    return settingsAt?.(node) ?? settingsFor(this.graph.refOf(node));
  }

  private differenceOf(a: RuleSettings, b: RuleSettings) {
    const changed = this.compare(a, b);
    if (changed.size === 0) return undefined;
    let difference = this.differences.get(changed);
    if (!difference) {
      difference = describe(this.peek().rules, changed, id =>
        isSameButGrade(a.get(id), b.get(id)),
      );
      this.differences.set(changed, difference);
    }
    return difference;
  }
}

function describe(
  rules: readonly Rule[],
  changed: ReadonlySet<string>,
  isGraded: (id: string) => boolean,
): SettingsDifference {
  // as long as other marks are, which are joined with these
  const marks = new Uint8Array(rules.length + 1);
  const all = new Uint8Array(rules.length + 1);
  const graded: number[] = [];
  for (const [place, { id }] of rules.entries()) {
    if (!changed.has(id)) continue;
    all[place] = 1;
    if (isGraded(id)) graded.push(place);
    else marks[place] = 1;
  }
  return { marks: marks.includes(1) ? marks : undefined, graded, all };
}

/** One rule, marked by its place. */
function rememberMarks(rules: readonly Rule[]) {
  const known = new Map<string, RuleMarks>();
  return (ruleId: string): RuleMarks | undefined => {
    const place = rules.findIndex(({ id }) => id === ruleId);
    if (place < 0) return undefined;
    let marks = known.get(ruleId);
    if (!marks) {
      marks = new Uint8Array(rules.length + 1);
      marks[place] = 1;
      known.set(ruleId, marks);
    }
    return marks;
  };
}
