import type { OfferedPort } from '@backstage-data-mesh/model';
import type { InputFlow } from '../../../facts/flow/inputFlows';
import type { Offer } from '../../../facts/flow/offers';
import { isVersionMeant, readNamedPort } from './namedPort';

/**
 * The newest port that `replacedBy` of a deprecated port means and that is not
 * deprecated itself: `professionals@3` is any version 3 of `professionals`.
 */
export function findReplacement(
  replacedBy: string,
  offerOf: (name: string) => Offer,
): OfferedPort | undefined {
  const named = readNamedPort(replacedBy);
  const offer = offerOf(named.name);
  const versioned = offer.newestWhere(
    (version, { port }) =>
      port.deprecated === undefined && isVersionMeant(named, version),
  );
  return versioned ?? (named.version === undefined ? onlyOf(offer) : undefined);
}

/** `from` of a flow, with another port behind the `#`. */
export function withPort({ input }: InputFlow, port: string): string {
  const hash = input.from.indexOf('#');
  return `${hash === -1 ? input.from : input.from.slice(0, hash)}#${port}`;
}

function onlyOf({ ports }: Offer): OfferedPort | undefined {
  const [only, ...others] = ports.slice(0, 2);
  return others.length === 0 && only?.port.deprecated === undefined
    ? only
    : undefined;
}
