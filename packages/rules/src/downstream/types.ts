import type { ValueTreePhase } from '@backstage-data-mesh/model';

/** What can be reached downstream. @public */
export const REACHED_KINDS = [
  'product',
  'reader',
  'measure',
  'bet',
  'goal',
  'domain',
  'region',
] as const;

/** What can be reached downstream. @public */
export type ReachedKind = (typeof REACHED_KINDS)[number];

/**
 * How one thing leads to the next: a consumer `reads`; an initiative of a bet
 * `builds`, `changes` or `uses` a product; a product `measures`; a measure
 * `tells` of a bet or goal; a bet or goal `serves` a goal or a domain; something
 * is `within` a domain or region.
 *
 * @public
 */
export type ReachedBy =
  | 'reads'
  | 'builds'
  | 'changes'
  | 'uses'
  | 'measures'
  | 'tells'
  | 'serves'
  | 'within';

/** One step of a way. @public */
export interface ImpactStep {
  /**
   * A ref; of a goal or a measure with `#` and its id; of a region its name, as
   * it is first written.
   */
  readonly id: string;
  readonly is: ReachedKind;
  /** How the step before leads here; nothing for where the way begins. */
  readonly by?: ReachedBy;
}

/** Something that is reached. @public */
export interface Reached extends ImpactStep {
  /** The shortest way, from the product that was asked about to this. */
  readonly path: readonly ImpactStep[];
  /** Who owns it, as a ref, where an entity says so. */
  readonly owner?: string;
  /** Of a bet or a goal: whether it waits, is live or has ended. */
  readonly phase?: ValueTreePhase;
}

/** Bounds that keep an answer small whatever the mesh. @public */
export interface ImpactLimits {
  /** Things that are reached; 1,000 unless given. */
  readonly maxReached?: number;
  /** Steps of all their ways together; 20,000 unless given. */
  readonly maxSteps?: number;
}

/** What hangs on a data product, or on one of its ports. @public */
export interface DownstreamImpact {
  /** The product. */
  readonly product: string;
  /** The keys of the ports: `name` or `name@version`; none: all of them. */
  readonly ports?: readonly string[];
  /** Data products that read it themselves, by ref. */
  readonly direct: readonly Reached[];
  /** Data products that are reached through others, the nearest first. */
  readonly transitive: readonly Reached[];
  /** Components, resources and AI resources that read a product on the way. */
  readonly readers: readonly Reached[];
  readonly measures: readonly Reached[];
  readonly bets: readonly Reached[];
  readonly goals: readonly Reached[];
  readonly domains: readonly Reached[];
  readonly regions: readonly Reached[];
  /** True when there is more than the limits let in: the farthest is missing. */
  readonly isCut: boolean;
}

/** What hangs on something, or why that cannot be told. @public */
export type ImpactResult =
  | ({ readonly ok: true } & DownstreamImpact)
  | {
      readonly ok: false;
      readonly field: 'product' | 'port';
      readonly message: string;
    };
