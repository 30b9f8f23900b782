import type { MeasureReading } from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import type { RuleSettings } from '../settings/settings';
import type { Governance } from '../governance/policies';
import type { GivenWaiver } from '../governance/waivers';

/** What an evaluation works with, besides the mesh. @public */
export interface EvaluationInput {
  /** All rules that there are, those that are off included. */
  readonly rules: readonly Rule[];
  /** How the rules apply to an entity. */
  readonly settingsFor: (entityRef: string) => RuleSettings;
  /** Who is excused from what; without it nobody is. */
  readonly waiverFor?: (
    ruleId: string,
    entityRef: string,
  ) => GivenWaiver | undefined;
  /** What the bodies of the mesh say, where it was read before. */
  readonly governance?: Governance;
  /** Today as an ISO date; without it rules that need the clock are unknown. */
  readonly today?: string;
  /** Asks the store; without it only readings written in entities are known. */
  readonly storedReadings?: (
    entityRef: string,
    measureId: string,
  ) => readonly MeasureReading[];
  /** True when the graph holds single entities and not a whole mesh. */
  readonly isPartial?: boolean;
  /**
   * Whom to judge; everybody unless given. Of others a rule is judged when another
   * asks for its outcome.
   */
  readonly isJudged?: (entityRef: string) => boolean;
  /**
   * True when the graph holds a part of the mesh: what a rule concludes from
   * absence is unknown there.
   */
  readonly isPart?: boolean;
}
