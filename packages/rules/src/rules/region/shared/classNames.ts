import type { OfferedPort } from '@backstage-data-mesh/model';
import { rememberLast } from '../../../memory/rememberBy';
import { isUnclassified, MAX_PORTS } from './personalData';

type NameByRegion = (region: string | undefined) => string;

/** Names what ports have in common that differ by the region of their product. */
export function createClassNames(): (
  read: readonly OfferedPort[],
) => NameByRegion {
  const of = (start: string) =>
    rememberLast(
      (region: string | undefined) =>
        `${start} ${region === undefined ? '' : `in ${region}`}`,
    );
  const [none, many] = [of('none'), of('many')];
  const [doubtful, plain] = [of('doubtful'), of('plain')];
  return read => {
    if (read.length === 0) return none;
    if (read.length > MAX_PORTS) return many;
    return read.some(isUnclassified) ? doubtful : plain;
  };
}
