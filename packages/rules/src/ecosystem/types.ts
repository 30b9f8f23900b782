import type { Steps } from '@backstage-data-mesh/model';
import type { Boundary } from '../facts/statistics/meshStatistics';
import type { BoundaryCrossing } from '../facts/statistics/boundaryCrossing';
import type { Coordination } from '../whatIf/coordination';

/**
 * How far an ecosystem of data products has grown, after Broda: in one place,
 * loosely coupled regions, or across regions with somebody who decides there.
 * `ungoverned` is the last one without anybody who does. It is a word, and no
 * grade: none is better than another.
 *
 * @public
 */
export type EcosystemStage = 'local' | 'regional' | 'enterprise' | 'ungoverned';

/** A region or a domain, as far as data products in it take part in flows. @public */
export interface EcosystemLabel {
  /** The region in lower case, or the ref of the domain. */
  readonly id: string;
  readonly title: string;
  /** The data products in it that take part in flows. */
  readonly products: number;
  /** The flows that begin in it, and that end in it. */
  readonly out: number;
  readonly into: number;
}

/** A data product that exchanges most with products of another region or domain. @public */
export interface MisplacedProduct {
  readonly ref: string;
  /** The id of its own label, and of the one that most of its community has. */
  readonly label: string;
  readonly community: string;
}

/** How much flows between regions, or between domains. @public */
export interface BoundaryFlows {
  /** Most flows first. */
  readonly labels: readonly EcosystemLabel[];
  /**
   * Three numbers a cell: the places of the provider's and the consumer's label,
   * and the flows between them; cells without a flow are left out.
   */
  readonly cells: readonly number[];
  /** Data products in flows of which nobody says where they are. */
  readonly unlabelled: number;
}

/** How flows lie to the regions, or to the domains. @public */
export interface EcosystemBoundary extends BoundaryFlows {
  /** `undefined` where no flow has a label at both ends. */
  readonly crossing?: BoundaryCrossing;
  /**
   * How far the communities that flows form are the labels: the adjusted Rand
   * index, 1 when they are the same, about 0 by chance. `undefined` with too few
   * flows.
   */
  readonly match?: number;
  /** By ref; none with too few flows. */
  readonly misplaced: readonly MisplacedProduct[];
}

/** Data products that exchange more among themselves than chance would have it. @public */
export interface EcosystemCommunity {
  readonly products: readonly string[];
  /** The regions and the domains of its products, most products first. */
  readonly regions: readonly {
    readonly id: string;
    readonly products: number;
  }[];
  readonly domains: readonly {
    readonly id: string;
    readonly products: number;
  }[];
}

/** Data that one data product reads from another. @public */
export interface EcosystemFlow {
  readonly provider: string;
  readonly consumer: string;
}

/** How data flows between regions, domains and teams of a mesh. @public */
export interface Ecosystem {
  /** Flows, gaps and excess of teams; `isTooFew` tells what says little. */
  readonly coordination: Coordination;
  readonly region: EcosystemBoundary;
  readonly domain: EcosystemBoundary;
  /** Of two products or more, the largest first; none with too few flows. */
  readonly communities: readonly EcosystemCommunity[];
  /** `undefined` where there is too little to say. */
  readonly stage?: EcosystemStage;
  /** The teams that own data products in flows. */
  readonly teams: number;
  /** What flows from or to some data products, by their refs; in steps. */
  flowsOf(
    boundary: Boundary,
    products: ReadonlySet<string>,
  ): Steps<BoundaryFlows>;
  /**
   * The flows from one label to another, by their refs.
   *
   * @param products - only those from or to one of these
   */
  flowsBetween(
    boundary: Boundary,
    from: string,
    to: string,
    products?: ReadonlySet<string>,
  ): readonly EcosystemFlow[];
}
