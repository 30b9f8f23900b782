import type { Measure } from '@backstage-data-mesh/model';
import { findPhrase, wordsOf } from '../../../wording/words';

/** The words by which a measure of work done gives itself away. */
export interface OutputWords {
  /** What is made: "dashboards". */
  readonly things: readonly string[];
  /** That it is made: "delivered". */
  readonly doings: readonly string[];
}

/**
 * Why a measure counts work and not value, as the end of a sentence;
 * `undefined` when it does not look so. Fewer of a thing is never output.
 */
export function findOutput(
  measure: Measure,
  words: OutputWords,
): string | undefined {
  const { valueType, direction, unit = '', title = '' } = measure;
  if (valueType === 'output') return 'says that it is output';
  if (direction === 'decrease' || direction === 'at-most') return undefined;
  const said = wordsOf(unit).join(' ');
  if (words.things.some(thing => wordsOf(thing).join(' ') === said)) {
    return `is counted in \`${said}\``;
  }
  const thing = findPhrase(title, words.things);
  const doing = findPhrase(title, words.doings);
  return thing && doing ? `counts \`${thing}\` \`${doing}\`` : undefined;
}
