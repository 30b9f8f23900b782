import { readStandard, type StandardReading } from './readStandard';
import { once } from '../memory/once';
import { remember } from '../memory/remember';
import { checkContract } from './standards/checks/elements';
import type { Fields } from './standards/checks/place';
import { contractSchema, type Contract } from './standards/contract';

/** What came of reading a data contract. @public */
export type ContractReading = StandardReading<Contract>;

/** What a contract promises, without the data that it describes. @public */
export type ContractTerms = Pick<
  Contract,
  'id' | 'version' | 'status' | 'name' | 'domain' | 'team' | 'slaProperties'
>;

const schemas = new Map(
  [0, 1, 2].map(minor => [`3.${minor}`, once(() => contractSchema(minor))]),
);

const ODCS = {
  name: 'ODCS',
  kind: 'DataContract',
  versions: ['v3.2.0', 'v3.1.0', 'v3.0.2', 'v3.0.1', 'v3.0.0'],
  schemaFor: (release: string) => schemas.get(release)?.(),
  check: (value: Fields, release: string) =>
    checkContract(value, Number(release.split('.')[1])),
};

/**
 * Reads a data contract in the Open Data Contract Standard, 3.0 to 3.2. It
 * checks the part that is read here, and changes nothing. Never throws.
 *
 * @public
 */
export function readContract(text: string): ContractReading {
  return readStandard<Contract>(text, ODCS);
}

/**
 * The same, without what is large. It is remembered: a text that several rules
 * ask for, in one evaluation after another, is read once.
 *
 * @public
 */
export const readContractTerms: (
  text: string,
) => StandardReading<ContractTerms> = remember(
  text => {
    const { value, ...reading } = readContract(text);
    return { ...reading, ...(value && { value: termsOf(value) }) };
  },
  { entries: 20_000, characters: 32 * 1024 * 1024 },
);

function termsOf(contract: Contract): ContractTerms {
  const { id, version, status, name, domain, team, slaProperties } = contract;
  return { id, version, status, name, domain, team, slaProperties };
}
