import type { KindDeclaration, ParseResult } from '../declare/kind';
import type { Problem } from '../declare/problems';

/**
 * Reads an entity of a built-in kind. A fault in Backstage's own fields is
 * Backstage's to refuse: such a field of `spec` is left out and is no problem
 * of ours, so that all else that the entity says stays known.
 */
export function parseBuiltIn(
  kind: KindDeclaration,
  input: unknown,
  isOurs: (problem: Problem) => boolean,
): ParseResult {
  const result = kind.parse(input);
  const problems = result.problems.filter(isOurs);
  if (result.ok) return { ...result, problems };
  if (problems.some(({ breaks }) => breaks)) return { ok: false, problems };
  const faulty = result.problems.filter(problem => !isOurs(problem));
  const rest = kind.parse(withoutFields(input, faulty));
  return rest.ok ? { ...rest, problems } : { ok: false, problems };
}

function withoutFields(input: unknown, faulty: readonly Problem[]): unknown {
  if (!isMap(input) || !isMap(input.spec)) return input;
  const names = new Set(faulty.map(({ path }) => path[1]));
  const sound = Object.entries(input.spec).filter(([name]) => !names.has(name));
  return { ...input, spec: Object.fromEntries(sound) };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
