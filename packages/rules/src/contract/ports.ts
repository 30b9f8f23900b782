import { type OutputPort } from '@backstage-data-mesh/model';
import { namePart } from '../wording/parts';

/** A port of a list, with what tells it apart. */
export interface KeyedPort {
  readonly port: OutputPort;
  readonly index: number;
  /** `visits@2.0.0`; with `#2` where the list has it twice. */
  readonly key: string;
}

/** The output ports of a product, each with a key of its own. */
export function keyPorts(ports: readonly OutputPort[] = []): KeyedPort[] {
  // as most products have it
  if (ports.length === 1) {
    return [{ port: ports[0], index: 0, key: portKey(ports[0]) }];
  }
  const seen = new Map<string, number>();
  return ports.map((port, index) => {
    const key = portKey(port);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { port, index, key: count > 1 ? `${key}#${count}` : key };
  });
}

/** Name and version are the key of a port, in ODPS as here: `visits@2.0.0`. */
export function portKey(port: {
  readonly name: string;
  readonly version?: string;
}): string {
  return port.version === undefined
    ? port.name
    : `${port.name}@${port.version}`;
}

/**
 * A port in a sentence: "output port `visits@2.0.0`"; without a name by its place,
 * where that is known.
 */
export function namePort(
  port: { readonly name: string; readonly version?: string },
  index?: number,
): string {
  const id = port.name.trim() === '' ? '' : portKey(port);
  return id === '' && index === undefined
    ? 'an output port without a name'
    : namePart('output port', { id, index: index ?? 0 });
}
