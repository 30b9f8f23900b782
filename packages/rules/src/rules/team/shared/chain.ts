import { nameOfRef, quote } from '@backstage-data-mesh/model';

const MAX_STEPS = 8;

/** A chain in a sentence: "`a` → `b` → `c`"; the middle of a long one is cut. */
export function nameOfChain(refs: readonly string[]): string {
  const names = refs.map(ref => quote(nameOfRef(ref)));
  const half = MAX_STEPS / 2;
  const shown =
    names.length > MAX_STEPS
      ? [...names.slice(0, half), '…', ...names.slice(-half)]
      : names;
  return shown.join(' → ');
}
