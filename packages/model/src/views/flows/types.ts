import type { Slo } from '../../parts/slo';

/** An expected service level beside the promised one. @public */
export interface SloComparison {
  readonly property: string;
  readonly expected?: Slo;
  readonly promised?: Slo;
}

/**
 * What a flow rests on: the output port, only the product, or nothing that the
 * catalog knows.
 *
 * @public
 */
export type FlowResolution = 'port' | 'product' | 'missing';

/** Data that one product reads from another. @public */
export interface Flow {
  /** Unique in the mesh: the consumer's ref and the key of its input port. */
  readonly id: string;
  readonly providerRef: string;
  readonly providerTitle: string;
  /** The output port as the consumer names it. */
  readonly outputPort?: string;
  /** The versions in which the provider offers that port. */
  readonly offeredVersions: readonly string[];
  readonly consumerRef: string;
  readonly consumerTitle: string;
  readonly inputPort?: string;
  /** The range of versions that the consumer can read. */
  readonly expectedVersion?: string;
  /** True when whatever the input may read has a contract. */
  readonly hasContract: boolean;
  readonly slos: readonly SloComparison[];
  readonly resolution: FlowResolution;
  readonly crossesDomain: boolean;
  readonly crossesRegion: boolean;
}

/** What a product reads and who reads it. @public */
export interface ProductFlows {
  readonly inputs: readonly Flow[];
  readonly consumers: readonly Flow[];
}
