import {
  isScalar,
  visit,
  type Document,
  type LineCounter,
  type YAMLMap,
} from 'yaml';
import { quote } from '@backstage-data-mesh/model';
import type { TextProblem } from './textProblem';
import { LIMITS } from './limits';
import { tooMuch } from './scanYaml';

/**
 * Finds keys that are written twice, and too many aliases. The parser could
 * find the keys itself, in time that grows with their square.
 */
export function checkDocument(
  document: Document,
  lines: LineCounter,
): TextProblem[] {
  const problems: TextProblem[] = [];
  let aliases = 0;
  visit(document, {
    Alias: () => {
      aliases += 1;
    },
    Map: (_, map) => {
      problems.push(...findDuplicates(map, lines));
    },
  });
  return aliases > LIMITS.aliases
    ? [tooMuch(`has more than ${LIMITS.aliases} aliases`)]
    : problems;
}

function findDuplicates(map: YAMLMap, lines: LineCounter): TextProblem[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }): TextProblem[] => {
    if (!isScalar(key)) return [];
    if (!seen.has(key.value)) {
      seen.add(key.value);
      return [];
    }
    const line = key.range ? lines.linePos(key.range[0]).line : undefined;
    const name = quote(String(key.value));
    return [{ path: [], line, message: `the key ${name} is written twice` }];
  });
}
