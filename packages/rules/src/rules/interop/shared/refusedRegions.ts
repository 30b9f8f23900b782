import {
  formatPath,
  quote,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import type { Suggestion } from '../../../declare/finding';
import {
  MAX_REGIONS,
  plain,
  type Permission,
} from '../../../facts/flow/permission';
import { listSome } from '../../../wording/amounts';
import { outputPath } from './flowNames';
import { findServed, type Served, type Server } from './servedRegions';

/** What a product serves, and its ports by their regions. */
export interface Serving {
  readonly served: Served;
  readonly findPorts: (keys: readonly string[]) => NamedPorts;
}

/** Finds out what a product serves. */
export function findServing(server: Server): Serving {
  const served = findServed(server);
  return { served, findPorts: rememberPorts(served) };
}

/** Ports, and their names in order. */
interface NamedPorts {
  readonly ports: readonly OfferedPort[];
  readonly names: readonly string[];
}

/** Ports that are served from where they may not be. */
export interface Refusal extends NamedPorts, Permission {
  /** The regions that are not. */
  readonly regions: readonly string[];
}

/** The regions that are served and not permitted, if there are any. */
export function findRefused(
  { ports }: Served,
  { keys }: Permission,
): string[] | undefined {
  let refused: string[] | undefined;
  for (const key of ports.keys()) {
    if (!keys.has(key)) (refused ??= []).push(key);
  }
  return refused;
}

/** The regions that are refused, and the ports served from there. */
export function refusalOf(
  { written }: Served,
  refused: readonly string[],
  findPorts: Serving['findPorts'],
) {
  const regions = refused.map(key => written.get(key) ?? key).sort();
  return { regions, ...findPorts(refused) };
}

/** The end of a sentence about an input. */
export function sayRefusal({ permitted, regions, names }: Refusal): string {
  const only = listSome([...new Set(permitted)].sort());
  return `may be served from ${only} only, but ${sayServed(names)} served from ${listSome(regions)}; a product is served only where its inputs may be`;
}

/** A port without a name is one all the same. */
function sayServed(names: readonly string[]): string {
  const known = names.filter(name => name.trim() !== '');
  if (known.length === 0) return 'a port without a name is';
  return `${listSome(known)} ${known.length === 1 ? 'is' : 'are'}`;
}

/** The ports served from some regions; many flows ask for the same. */
function rememberPorts({ ports }: Served): Serving['findPorts'] {
  const known = new Map<string, NamedPorts>();
  return keys => {
    const all = keys.join('\n');
    const found =
      known.get(all) ?? named(keys.flatMap(key => ports.get(key) ?? []));
    known.set(all, found);
    return found;
  };
}

function named(ports: readonly OfferedPort[]): NamedPorts {
  const byIndex = new Map(ports.map(offered => [offered.index, offered]));
  const names = new Set(ports.map(({ port }) => port.name));
  return {
    ports: [...byIndex.values()].sort((a, b) => a.index - b.index),
    names: [...names].sort(),
  };
}

/** An edit for each of so many ports; beyond that nobody reads them. */
const MAX_EDITS = 10;

/** Keeps the regions that are permitted. */
export function suggestRegions({ ports, keys }: Refusal): Suggestion[] {
  return ports.slice(0, MAX_EDITS).flatMap((offered): Suggestion[] => {
    const value = (offered.port.regions ?? [])
      .slice(0, MAX_REGIONS)
      .filter(region => keys.has(plain(region)));
    if (value.length === 0) return [];
    const path = outputPath(offered, 'regions');
    return [
      {
        text: `Set ${quote(formatPath(path))} to ${listSome(value)}`,
        edits: [{ path, action: 'set', value }],
        isSafe: false,
      },
    ];
  });
}
