import type { SeveritySetting } from '../declare/severity';

/** Where a setting comes from, for people. @public */
export interface SettingOrigin {
  /** `recommended`, `configuration`, or the ref of a governance body. */
  readonly source: string;
  /** The id of the policy, where it is one of a body's. */
  readonly policy?: string;
}

/** What a policy in grace will ask for. @public */
export interface GraceSetting {
  readonly severity: SeveritySetting;
  readonly options: unknown;
  /** The last day of grace; without one it has no end yet. */
  readonly until?: string;
  /** True when narrower bodies may only tighten it, already now. */
  readonly isFloor: boolean;
  readonly origin: SettingOrigin;
}

/** What narrower bodies may tighten, and not loosen. @public */
export interface FloorSetting {
  readonly severity: SeveritySetting;
  readonly origin: SettingOrigin;
}

/** How a rule is applied to an entity. @public */
export interface RuleSetting {
  readonly severity: SeveritySetting;
  /** Parsed by the rule's schema, defaults filled in. */
  readonly options: unknown;
  /** Who set the severity. */
  readonly origin: SettingOrigin;
  /** Who set the options, where it is somebody else. */
  readonly optionsOrigin?: SettingOrigin;
  /** Below this no narrower body may go; the options may not change either. */
  readonly floor?: FloorSetting;
  /**
   * A policy in grace: it is judged too, and what it finds is reported without
   * failing. What counts today stays as it is: grace never loosens.
   */
  readonly grace?: GraceSetting;
}

/** The settings of all rules for one entity, by rule id. @public */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;
