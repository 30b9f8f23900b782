import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { Range } from 'semver';
import { readGovernance, type Governance } from '../policy/governance';
import { readAgreements, type Agreements } from './agreements';
import { createDowngrades, type Downgrades } from './downgrades';
import { buildFlowTable } from './flowTable';
import { createInputFlows, type InputFlow } from './inputFlows';
import { deriveLimits, type ChainedProperty, type Limits } from './limits';
import { createOffers, type Offers } from './offers';
import { once } from '../derive/once';
import { platformsOf } from './platforms';
import { indexProductIds } from './productIds';
import { rememberBy } from './rememberBy';
import { deriveSensitivity, type Sensitivity } from './sensitivity';
import { findShortestCycles, type Cycle } from './shortestCycles';
import { parseRange } from './versions';

/** What the rules about flows ask the mesh. @public */
export interface FlowFacts {
  /** What a product reads from others, in the order of its input ports. */
  into(product: MeshNode): readonly InputFlow[];
  /** What a product offers under a name. */
  readonly offers: Offers;
  /** How restricted the inputs of products are. */
  sensitivity(): Sensitivity;
  /** The approvals to be less restricted than one's inputs. */
  readonly downgrades: Downgrades;
  /** What the chains of inputs promise. */
  limits(property: ChainedProperty): Limits;
  cycleOf(product: MeshNode): Cycle | undefined;
  /** The products that bear an id. */
  productIds(): ReadonlyMap<string, readonly MeshNode[]>;
  /** The platforms that a product runs on. */
  platformsOf(product: MeshNode): readonly string[];
  /** A range of versions; many inputs expect the same. */
  rangeOf(written: string): Range | undefined;
  /** What technology bodies decided on several platforms. */
  platformAgreements(): Agreements;
  /** What any governance body decided on several entities. */
  agreements(): Agreements;
  /** Who decides for whom, and what is asked of whom. */
  governance(): Governance;
}

/** Derives what flows have to do with, on demand. */
export function createFlowFacts(graph: MeshGraph): FlowFacts {
  const offers = createOffers(graph);
  const rangeOf = rememberBy(parseRange);
  const into = createInputFlows(graph, { offers, rangeOf });
  const table = once(() => buildFlowTable(graph, into));
  const governance = once(() => readGovernance(graph));
  const downgrades = createDowngrades(graph, () => governance().coverage);
  const limitsOf = (property: ChainedProperty) =>
    once(() => deriveLimits(graph, table(), property));
  const limits = {
    availability: limitsOf('availability'),
    frequency: limitsOf('frequency'),
    latency: limitsOf('latency'),
  };
  const cycles = once(() => findShortestCycles(graph));
  return {
    into,
    offers,
    downgrades,
    governance,
    sensitivity: once(() => deriveSensitivity(graph, table(), downgrades)),
    limits: property => limits[property](),
    cycleOf: product => cycles()(product),
    productIds: once(() => indexProductIds(graph)),
    platformsOf: rememberBy((product: MeshNode) => platformsOf(graph, product)),
    rangeOf,
    platformAgreements: once(() => readAgreements(graph, 'technology')),
    agreements: once(() => readAgreements(graph)),
  };
}
