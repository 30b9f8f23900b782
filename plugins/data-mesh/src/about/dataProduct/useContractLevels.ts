import {
  contractLevels,
  type OutputPort,
  type Slo,
} from '@backstage-data-mesh/model';
import useAsync from 'react-use/esm/useAsync';

/** Longer texts are shown, and not read for promises. */
const MAX_LENGTH = 200_000;

const NONE: readonly Slo[] = [];

/**
 * What the contract of a port promises where its text is kept with the product;
 * `undefined` until it is read. The parser is loaded by the first such page.
 */
export function useContractLevels(
  contract: OutputPort['contract'],
): readonly Slo[] | undefined {
  const isKept = typeof contract === 'string' && contract.length <= MAX_LENGTH;
  const { value } = useAsync(
    async () => (isKept ? readLevels(contract) : NONE),
    [contract, isKept],
  );
  return isKept ? value : NONE;
}

async function readLevels(text: string): Promise<readonly Slo[]> {
  const { parse } = await import('yaml');
  try {
    // without aliases no text can grow when it is read
    return contractLevels(
      parse(text, { maxAliasCount: 0, logLevel: 'silent' }),
    );
  } catch {
    // what is wrong with the text, rules say
    return NONE;
  }
}
