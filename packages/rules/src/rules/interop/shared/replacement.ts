import type { OfferedPort } from '@backstage-data-mesh/model';
import type { InputFlow } from '../../../facts/flow/inputFlows';
import type { Offer } from '../../../facts/flow/offers';

/**
 * The newest port that `replacedBy` of a deprecated port means and that is not
 * deprecated itself: `professionals@3` is any version 3 of `professionals`.
 */
export function findReplacement(
  replacedBy: string,
  offerOf: (name: string) => Offer,
): OfferedPort | undefined {
  const at = replacedBy.lastIndexOf('@');
  const name = at > 0 ? replacedBy.slice(0, at) : replacedBy;
  const wanted = at > 0 ? replacedBy.slice(at + 1) : undefined;
  const offer = offerOf(name);
  const versioned = offer.newestWhere(
    (version, { port }) =>
      port.deprecated === undefined &&
      (wanted === undefined ||
        wanted === String(version.major) ||
        wanted === version.version),
  );
  return versioned ?? (wanted === undefined ? onlyOf(offer) : undefined);
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
