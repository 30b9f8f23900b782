import type { Rule } from '@backstage-data-mesh/rules';

/** One judgement in so many is measured: the clock costs as much as a rule. */
const ONE_IN = 64;

/** How long a rule has taken since the process was started. */
export interface RuleTime {
  readonly rule: string;
  readonly judgements: number;
  /** As many as those that were measured make likely. */
  readonly milliseconds: number;
}

/** Measures one rule. */
class Meter {
  judgements = 0;
  private measuredMs = 0;

  constructor(readonly rule: Rule) {}

  get milliseconds(): number {
    return this.measuredMs * ONE_IN;
  }

  readonly judge: Rule['judge'] = (context, node, known, isRead) => {
    if (this.judgements++ % ONE_IN !== 0)
      return this.rule.judge(context, node, known, isRead);
    const start = performance.now();
    const verdict = this.rule.judge(context, node, known, isRead);
    this.measuredMs += performance.now() - start;
    return verdict;
  };
}

/** Notes how long rules take. */
export class RuleTimes {
  private readonly meters: Meter[] = [];

  /** The same rules, of which it is noted how long they take. */
  measured(rules: readonly Rule[]): readonly Rule[] {
    return rules.map(rule => {
      const meter = new Meter(rule);
      this.meters.push(meter);
      return { ...rule, judge: meter.judge };
    });
  }

  /** Those that took longest, the longest first. */
  slowest(limit: number): readonly RuleTime[] {
    return this.meters
      .map(({ rule, judgements, milliseconds }) => ({
        ...{ rule: rule.id, judgements, milliseconds },
      }))
      .filter(({ milliseconds }) => milliseconds > 0)
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, limit);
  }
}
