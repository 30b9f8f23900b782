import type { MeshNode, OfferedPort } from '@backstage-data-mesh/model';
import { remember } from '../../memory/remember';
import type { FlowSource } from './flowSource';
import type { InputFlow } from './inputFlows';
import type { KeptSpread } from './keepSpread';
import { ofPorts } from './offers';
import { chainTo, type SpreadTerms } from './spread';

/** So many regions are looked at; there are fewer on earth. */
export const MAX_REGIONS = 300;

/** From where data may be served. */
export interface Permission {
  /** The regions as they are written. */
  readonly permitted: readonly string[];
  /** Each of them once. */
  readonly written: ReadonlySet<string>;
  /** Their plain names. */
  readonly keys: ReadonlySet<string>;
}

/** The regions that any of the ports permits that may be the one read. */
export const permissionOf = ofPorts((read): Permission | undefined => {
  const isUnclear =
    read.length === 0 || read.length > MAX_REGIONS || !read.every(isStated);
  if (isUnclear) return undefined;
  const permitted = read.flatMap(({ port }) => port.regions ?? []);
  return permitted.length === 1 ? permitOnly(permitted[0]) : permit(permitted);
});

/** True where none of the ports that may be read says from where. */
export const saysNothing = ofPorts(
  read => read.length > 0 && read.every(({ port }) => !port.regions?.length),
);

/** Most ports permit one region, and all of these the same few. */
const permitOnly = remember((region: string) => permit([region]), {
  entries: 1_000,
  characters: 100_000,
});

function permit(permitted: readonly string[]): Permission {
  const written = new Set(permitted);
  const isPlain = permitted.every(region => plain(region) === region);
  const keys = isPlain ? written : new Set(permitted.map(plain));
  return { permitted, written, keys };
}

function isStated({ port: { regions = [] } }: OfferedPort): boolean {
  return regions.length > 0 && regions.length <= MAX_REGIONS;
}

/** `EMEA` and `emea` are one region. */
export function plain(region: string): string {
  return region.trim().toLowerCase();
}

/** What is permitted somewhere up the flows that come into a product. */
export interface UpstreamPermission {
  readonly permission: Permission;
  /** The product that permits it, and its port. */
  readonly product: MeshNode;
  readonly port: OfferedPort;
  /** From the product that was asked about back to `product`. */
  chain(): readonly MeshNode[];
}

/**
 * How permissions go along the flows: through ports that say nothing. Of several
 * the one of the fewest regions reaches a product, which is likeliest to refuse.
 */
export const permissionTerms: SpreadTerms<FlowSource> = {
  enters: ({ reading }) => permissionOf(reading)?.keys.size,
  passes: ({ reading }) => saysNothing(reading),
};

/** Tells what the spread has found. */
export function readPermissions(
  spread: KeptSpread,
  asNow: (flow: InputFlow) => InputFlow,
): (product: MeshNode) => UpstreamPermission | undefined {
  return product => {
    const origin = spread.originOf(product);
    const by = origin === undefined ? undefined : spread.cameBy(origin);
    if (!by) return undefined;
    const { provider, reading, read } = asNow(by);
    const permission = permissionOf(reading);
    return (
      permission && {
        permission,
        product: provider,
        port: read[0],
        chain: () => [product, ...chainTo(spread, product)],
      }
    );
  };
}
