import type { RuleSetting, RuleSettings } from './settings';

/**
 * Settings that differ from others in some rules, and share the rest: a mesh may
 * have thousands of places in which one rule of hundreds is set.
 */
export class OverlaidSettings implements RuleSettings {
  private readonly base: RuleSettings;
  private readonly changed: ReadonlyMap<string, RuleSetting>;

  /** Over settings that are themselves overlaid, it lies at the same height. */
  constructor(
    base: RuleSettings,
    /** Of rules that the base has. */
    changed: ReadonlyMap<string, RuleSetting>,
  ) {
    const isOverlaid = base instanceof OverlaidSettings;
    this.base = isOverlaid ? base.base : base;
    this.changed = isOverlaid
      ? new Map([...base.changed, ...changed])
      : changed;
  }

  get size(): number {
    return this.base.size;
  }

  get(rule: string): RuleSetting | undefined {
    return this.changed.get(rule) ?? this.base.get(rule);
  }

  has(rule: string): boolean {
    return this.base.has(rule);
  }

  keys() {
    return this.base.keys();
  }

  values() {
    return this.whole().values();
  }

  entries() {
    return this.whole().entries();
  }

  forEach(visit: Parameters<RuleSettings['forEach']>[0]): void {
    this.whole().forEach(visit);
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  private whole(): RuleSettings {
    return new Map([...this.base, ...this.changed]);
  }
}
