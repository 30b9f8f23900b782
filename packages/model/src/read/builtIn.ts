import type { KindDeclaration, ParseResult } from '../declare/kind';
import type { Problem } from '../declare/problems';

/**
 * Reads an entity of a built-in kind. A fault in Backstage's own fields is
 * Backstage's to refuse: such a field is set aside and is no problem of ours, so
 * that all else that the entity says stays known.
 */
export function parseBuiltIn(
  kind: KindDeclaration,
  input: unknown,
  isOurs: (problem: Problem) => boolean,
): ParseResult {
  const result = kind.parse(input);
  const problems = result.problems.filter(isOurs);
  if (result.ok) return { ...result, problems };
  const { readable } = result;
  return readable && !problems.some(({ breaks }) => breaks)
    ? { ok: true, problems, ...readable }
    : { ok: false, problems, readable };
}
