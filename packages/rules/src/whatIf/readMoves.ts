import { findNearest, quote } from '@backstage-data-mesh/model';
import { MAX_MOVES, type Move, type MoveField, type MoveProblem } from './move';

/** Moves that were read, or what is wrong with them. @public */
export type MovesResult =
  | { readonly ok: true; readonly moves: readonly Move[] }
  | { readonly ok: false; readonly problems: readonly MoveProblem[] };

const FORMS: readonly (readonly MoveField[])[] = [
  ['move', 'to'],
  ['merge', 'into'],
  ['retire'],
];
const EXPECTED =
  '`{ move, to }`, `{ merge, into }` or `{ retire }`, each a ref';

/**
 * Reads moves from anything: a list of them, or a map with the list in `moves`.
 * All that is wrong is told at once.
 *
 * @public
 */
export function readMoves(input: unknown): MovesResult {
  const list = isMap(input) && 'moves' in input ? input.moves : input;
  if (!Array.isArray(list)) {
    return refuse([{ index: 0, message: `expected a list of ${EXPECTED}` }]);
  }
  if (list.length > MAX_MOVES) {
    const message = `there are ${list.length} moves; at most ${MAX_MOVES} can be tried at once`;
    return refuse([{ index: MAX_MOVES, message }]);
  }
  const problems = list.flatMap(findProblems);
  return problems.length > 0
    ? refuse(problems)
    : { ok: true, moves: list as readonly Move[] };
}

function refuse(problems: readonly MoveProblem[]): MovesResult {
  return { ok: false, problems };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findProblems(move: unknown, index: number): MoveProblem[] {
  if (!isMap(move)) return [{ index, message: `expected ${EXPECTED}` }];
  const form = FORMS.find(([verb]) => Object.hasOwn(move, verb));
  if (!form) {
    const [key = ''] = Object.keys(move);
    const near = findNearest(key, FORMS.flat());
    const hint = near ? `; did you mean ${quote(near)}?` : '';
    return [{ index, message: `expected ${EXPECTED}${hint}` }];
  }
  const unknownKeys = Object.keys(move)
    .filter(key => !form.some(field => field === key))
    .map(key => ({
      index,
      message: `${quote(key)} is no part of ${quote(form[0])}`,
    }));
  const missing = form
    .filter(field => typeof move[field] !== 'string' || move[field] === '')
    .map(field => ({ index, field, message: `${quote(field)} needs a ref` }));
  return [...missing, ...unknownKeys];
}
