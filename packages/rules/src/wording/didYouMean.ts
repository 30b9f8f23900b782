import { findNearest, quote } from '@backstage-data-mesh/model';

/** The end of a sentence on an unknown word: "; did you mean `owner`?", or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.includes(word)) return '';
  const nearest = findNearest(word, known);
  return nearest ? `; did you mean ${quote(nearest)}?` : '';
}
