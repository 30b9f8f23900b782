import {
  finish,
  type MeshChange,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import { once } from '../memory/once';
import { patchBetween, type EntityPatch } from '../edits/entityPatch';
import { merge } from './merge';
import { MeshDraft } from './meshDraft';
import type { Move, MoveProblem } from './move';
import { MoveError } from './moveTerms';
import { relocate, retire } from './relocate';

/** What moves make of a mesh. @public */
export interface MovedMesh {
  /** The mesh with the moves written. */
  readonly graph: MeshGraph;
  /** The entities that are another, and those that are no more. */
  readonly change: MeshChange;
  /** What makes it the mesh that it was. */
  readonly undo: MeshChange;
  /** What to write in which entity, in the order of refs. */
  readonly patches: readonly EntityPatch[];
}

/** A mesh with moves made, or why they cannot be made. @public */
export type MovedResult =
  | ({ readonly ok: true } & MovedMesh)
  | { readonly ok: false; readonly problems: readonly MoveProblem[] };

/**
 * Writes moves into a mesh, one after another: each is made in the mesh that
 * those before it left. The mesh itself stays as it is. A move that cannot be
 * made is left out while the others are looked at, so that all problems are told.
 *
 * @public
 */
export function applyMoves(
  graph: MeshGraph,
  moves: readonly Move[],
): MovedResult {
  return finish(applyMovesInSteps(graph, moves));
}

/** The same, in steps. */
export function* applyMovesInSteps(
  graph: MeshGraph,
  moves: readonly Move[],
): Steps<MovedResult> {
  const draft = new MeshDraft(graph);
  const problems: MoveProblem[] = [];
  for (const [index, move] of moves.entries()) {
    // a merge, and whatever comes later, looks at what is written by then
    if (index > 0 || 'merge' in move) yield* draft.follow();
    problems.push(...(yield* tryMove(draft, move, index)));
    yield;
  }
  if (problems.length > 0) return { ok: false, problems };
  const patches: EntityPatch[] = [];
  for (const ref of draft.changedRefs()) {
    patches.push(patchOf(draft, ref));
    yield;
  }
  // built when somebody asks: who has a live mesh does not
  const built = once(() => draft.build());
  return {
    ok: true,
    get graph() {
      return built();
    },
    change: draft.change(),
    undo: draft.undo(),
    patches,
  };
}

function* tryMove(
  draft: MeshDraft,
  move: Move,
  index: number,
): Steps<MoveProblem[]> {
  try {
    yield* make(draft, move);
    return [];
  } catch (error) {
    if (!(error instanceof MoveError)) throw error;
    const { field, message } = error;
    return [{ index, field, message }];
  }
}

function* make(draft: MeshDraft, move: Move): Steps<void> {
  if ('merge' in move) yield* merge(draft, move);
  else if ('retire' in move) retire(draft, move);
  else relocate(draft, move);
}

function patchOf(draft: MeshDraft, ref: string): EntityPatch {
  const { original } = draft;
  const node = original.nodeOf(ref);
  const before = node === undefined ? undefined : original.itemOf(node);
  return patchBetween(ref, before?.entity, draft.itemOf(ref)?.entity);
}
