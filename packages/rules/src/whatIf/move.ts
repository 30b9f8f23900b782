/**
 * One step of a reorganisation that is only thought of. Refs are written as in
 * entities; where a ref names no kind, it is that of a data product.
 *
 * - `move … to`: a data product to a group, a domain or `region:<name>`; a group
 *   below another group, into a domain (with its data products), or to a region.
 * - `merge … into`: a data product into another one, or a group into another;
 *   what named the first names the second, and the first is no more.
 * - `retire`: a data product, or one of its output ports: `visits#confirmed`, or
 *   `visits#confirmed@1.2.0` for one version of several.
 *
 * @public
 */
export type Move =
  | { readonly move: string; readonly to: string }
  | { readonly merge: string; readonly into: string }
  | { readonly retire: string };

/** A word of a move. @public */
export type MoveField = 'move' | 'to' | 'merge' | 'into' | 'retire';

/** Why a move cannot be made. @public */
export interface MoveProblem {
  /** Which of the moves, from 0. */
  readonly index: number;
  /** Where in it; nowhere when it is no move at all. */
  readonly field?: MoveField;
  readonly message: string;
}

/** More are no what-if any more: each is made and looked at by itself. */
export const MAX_MOVES = 100;
