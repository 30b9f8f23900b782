import type { MeshGraph, MeshNode, Steps } from '@backstage-data-mesh/model';
import type { FactMemory } from '../../memory/factMemory';
import { findDataDomains, type DataDomains } from './dataDomains';
import { findDomainRings, type DomainRings } from './domainRings';
import { findRegionDomains } from './regionDomains';

/**
 * What bodies ask of the domains of a mesh. It follows from domains alone, so
 * that it holds when a body says something else.
 */
export interface GovernedDomains {
  readonly dataDomains: DataDomains;
  /** The data domains of each region, by its key. */
  readonly byRegion: ReadonlyMap<string, readonly MeshNode[]>;
  readonly ringOf: DomainRings;
}

/** Finds it, in passes over all domains. */
export function* findGovernedDomains(
  graph: MeshGraph,
  memory: FactMemory,
): Steps<GovernedDomains> {
  const dataDomains = yield* findDataDomains(graph, memory);
  const byRegion = yield* findRegionDomains(graph, dataDomains);
  const ringOf = yield* findDomainRings(graph);
  return { dataDomains, byRegion, ringOf };
}
