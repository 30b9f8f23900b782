import type {
  DataProductEntity,
  OfferedPort,
} from '@backstage-data-mesh/model';
import { MAX_REGIONS, plain } from '../../../facts/flow/permission';

/** From where the output ports of a product are served. */
export interface Served {
  /** The ports that are served from a region, by the region's plain name. */
  readonly ports: ReadonlyMap<string, readonly OfferedPort[]>;
  /** The regions as they are written. */
  readonly written: ReadonlyMap<string, string>;
  /** True when it is known of all ports. */
  readonly isKnown: boolean;
}

/** Whose ports are served, and from where when they do not say so. */
export interface Server {
  readonly entity: DataProductEntity;
  /** Where the product belongs. */
  readonly region: string | undefined;
}

/** Finds out from where the output ports of a product are served. */
export function findServed({ entity: { spec }, region }: Server): Served {
  const ports = new Map<string, OfferedPort[]>();
  const written = new Map<string, string>();
  let isKnown = true;
  (spec.outputPorts ?? []).forEach((port, index) => {
    const own = region === undefined ? [] : [region];
    const regions = port.regions?.length ? port.regions : own;
    const isTold = regions.length > 0 && regions.length <= MAX_REGIONS;
    if (!isTold) isKnown = false;
    for (const each of regions.slice(0, MAX_REGIONS)) {
      const key = plain(each);
      const known = ports.get(key);
      if (known) known.push({ port, index });
      else if (ports.size < MAX_REGIONS) ports.set(key, [{ port, index }]);
      else isKnown = false;
      if (!written.has(key)) written.set(key, each);
    }
  });
  return { ports, written, isKnown };
}

/** So many ports, and regions of each, are glanced at: together not too many. */
const MAX_GLANCED = Math.floor(Math.sqrt(MAX_REGIONS));

/**
 * True where it is soon seen that all ports are served from regions that are
 * permitted, as they are written; false where that has to be looked at.
 */
export function isServedWithin(
  { entity: { spec }, region }: Server,
  permitted: ReadonlySet<string> = NOWHERE,
): boolean {
  const { outputPorts = [] } = spec;
  const isPermitted = (own: string) => permitted.has(own);
  return (
    outputPorts.length <= MAX_GLANCED &&
    outputPorts.every(({ regions = [] }) =>
      regions.length > 0
        ? regions.length <= MAX_GLANCED && regions.every(isPermitted)
        : region !== undefined && isPermitted(region),
    )
  );
}

const NOWHERE: ReadonlySet<string> = new Set();
