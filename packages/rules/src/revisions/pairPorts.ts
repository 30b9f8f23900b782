import type { OutputPort } from '@backstage-data-mesh/model';
import { parse, compare } from 'semver';
import { keyPorts, portKey, type KeyedPort } from '../contract/ports';
import { pairUp, type Pairs } from './pairUp';

/**
 * Finds the ports of one revision in the other: by name and version, which are
 * the key, and then by name, the newest first: that is a port whose version was
 * raised. A version that stays beside a new one is kept, and the new one added.
 */
export function pairPorts(
  before: readonly OutputPort[] | undefined,
  after: readonly OutputPort[] | undefined,
): Pairs<KeyedPort> {
  return pairUp(newestFirst(before), newestFirst(after), [
    ({ port }) => portKey(port),
    ({ port }) => port.name,
  ]);
}

function newestFirst(ports: readonly OutputPort[] | undefined): KeyedPort[] {
  return keyPorts(ports).sort((a, b) => byVersion(b.port, a.port));
}

/** Versions that cannot be read come before all others. */
function byVersion(a: OutputPort, b: OutputPort): number {
  const [first, second] = [parse(a.version), parse(b.version)];
  if (first && second) return compare(first, second);
  return Number(first !== null) - Number(second !== null);
}
