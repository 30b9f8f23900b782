import {
  domain,
  governanceBody,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Rule } from '../../declare/rule';
import { isSameValue } from '../../memory/isSameValue';
import type { GivenWaiver, Waived } from '../../governance/waivers';
import type { RuleSettings } from '../../settings/settings';
import type { Books } from './books';
import type { RuleMarks } from './interests';
import type { Governed } from './liveInput';
import type { Whole } from './wholeFacts';

/** Keeps what governance bodies ask, and finds out for whom it is another. */
export class Governing {
  private readonly governed: Whole<Governed>;
  private readonly settings: (RuleSettings | undefined)[] = [];
  private readonly differences = new WeakMap<
    RuleSettings,
    WeakMap<RuleSettings, { readonly marks: RuleMarks | undefined }>
  >();
  private lastGoverned: Governed | undefined;
  private lastWaived: readonly Waived[] = [];

  constructor(
    private readonly graph: MeshGraph,
    { wholes }: Pick<Books, 'wholes'>,
    govern: (graph: MeshGraph) => Governed,
  ) {
    this.governed = wholes.create([domain, governanceBody], govern);
  }

  /** As it is now, noted by nobody. */
  peek(): Governed {
    return this.governed.peek();
  }

  /** What holds for an entity; the same object while nothing changes for it. */
  settingsAt(node: MeshNode): RuleSettings {
    return (this.settings[node] ??= this.find(node));
  }

  /** Brings what holds for an entity up to date; marks the rules it changes. */
  renew(node: MeshNode): RuleMarks | undefined {
    const before = this.settings[node];
    const after = this.find(node);
    const marks = before && this.differenceOf(before, after);
    if (!before || marks) this.settings[node] = after;
    return marks;
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
    return this.governed.read().settingsFor(this.graph.refOf(node));
  }

  /** Few settings are shared by many entities: each pair is compared once. */
  private differenceOf(a: RuleSettings, b: RuleSettings) {
    if (a === b) return undefined;
    let others = this.differences.get(a);
    if (!others) this.differences.set(a, (others = new WeakMap()));
    let found = others.get(b);
    if (!found) others.set(b, (found = { marks: this.compare(a, b) }));
    return found.marks;
  }

  private compare(a: RuleSettings, b: RuleSettings): RuleMarks | undefined {
    const marks = Uint8Array.from(this.placesOf(), id =>
      isSameValue(a.get(id), b.get(id)) ? 0 : 1,
    );
    return marks.includes(1) ? marks : undefined;
  }

  private placesOf(): readonly string[] {
    return (this.ids ??= this.peek().rules.map(({ id }) => id));
  }

  private ids: readonly string[] | undefined;
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
