import { quote } from '@backstage-data-mesh/model';
import { subjectName } from '../../../../wording/names';
import { namePort, type KeyedPort } from '../../../../contract/ports';
import { readContractTerms } from '../../../../contract/readContract';
import type { Drift } from './drift';

/**
 * Ports whose contracts have one id and one version, and different texts: of
 * two truths only one can be meant.
 */
export function findTwins(ref: string, ports: readonly KeyedPort[]): Drift[] {
  const firsts = new Map<string, KeyedPort>();
  return ports.flatMap((keyed): Drift[] => {
    const { contract } = keyed.port;
    if (typeof contract !== 'string') return [];
    const { value: terms } = readContractTerms(contract);
    if (!terms) return [];
    const name = `${terms.id}@${terms.version}`;
    const first = firsts.get(name);
    if (!first) firsts.set(name, keyed);
    return !first || first.port.contract === contract
      ? []
      : [describeTwins(ref, keyed, { first, name })];
  });
}

function describeTwins(
  ref: string,
  { port, index, key }: KeyedPort,
  { first, name }: { readonly first: KeyedPort; readonly name: string },
): Drift {
  return {
    path: ['spec', 'outputPorts', index, 'contract'],
    discriminator: `${key}:id`,
    message: `${subjectName(ref)} links the contract ${quote(name)} for ${namePort(first.port)} and ${namePort(port)} with different texts; an id and a version stand for one text`,
  };
}
