import {
  eachInSteps,
  finish,
  type MeshGraph,
  type Outcome,
  type Steps,
} from '@backstage-data-mesh/model';
import { compareOutcomes } from '../evaluate/compareOutcomes';
import type { JudgeMesh } from '../evaluate/createJudge';
import type { Evaluation } from '../evaluate/evaluation';
import type { OutcomeChange } from '../evaluate/passes';
import { isSameValue } from '../memory/isSameValue';
import { compareRuns, type RunFinding } from '../scorecard/compareRuns';
import { applyMoves, type MovedMesh } from './applyMoves';
import {
  coordinationInSteps,
  pairsWithout,
  type Coordination,
  type TeamPair,
} from './coordination';
import type { Move, MoveProblem } from './move';
import { teamLoadsInSteps, type TeamLoad } from './teamLoad';

/** What a what-if is asked with. @public */
export interface WhatIfTerms {
  /** How the mesh is judged, before and after: see `createJudge`. */
  readonly judge: JudgeMesh;
  /** The mesh as it was judged already, by the same terms. */
  readonly before?: Evaluation;
}

/** What a team carries before and after; nothing for one that is not there. @public */
export interface TeamLoadChange {
  readonly team: string;
  readonly before?: TeamLoad;
  readonly after?: TeamLoad;
}

/** What moves would do to a mesh. @public */
export interface WhatIfAnswer extends Omit<MovedMesh, 'graph'> {
  /** Findings that come, and that go, by their keys. */
  readonly appeared: readonly RunFinding[];
  readonly resolved: readonly RunFinding[];
  /** All that ends otherwise, what is unknown or waived included. */
  readonly outcomes: readonly OutcomeChange[];
  /** The teams that carry something else, in the order of their refs. */
  readonly teams: readonly TeamLoadChange[];
  readonly coordination: {
    readonly before: Coordination;
    readonly after: Coordination;
    /** Two teams that would have to work together and do not say so. */
    readonly becomesNeeded: readonly TeamPair[];
    /** Two teams that say that they work together and would not need to. */
    readonly becomesIdle: readonly TeamPair[];
  };
}

/** The same, with the mesh that was judged for it. @public */
export interface WhatIf extends WhatIfAnswer, MovedMesh {
  /** How many findings stay. */
  readonly unchanged: number;
  /** The mesh with the moves written, as it was judged. */
  readonly evaluation: Evaluation;
}

/** The answer to a what-if, or why there is none. @public */
export type WhatIfResult =
  | ({ readonly ok: true } & WhatIf)
  | { readonly ok: false; readonly problems: readonly MoveProblem[] };

/**
 * Tells what a reorganisation would do before anybody writes it: it judges the
 * mesh with the moves written, and compares. Nothing is changed; `undo` of the
 * answer makes the first mesh of the second.
 *
 * Flows across boundaries: share and chance by Leicht and Newman (2008), as in
 * `BoundaryCrossing`; needed and declared coordination by Cataldo, Herbsleb and
 * Carley (2008); loads by Team Topologies (2019).
 *
 * @public
 */
export function whatIf(
  graph: MeshGraph,
  { judge, before = judge(graph) }: WhatIfTerms,
  moves: readonly Move[],
): WhatIfResult {
  const moved = applyMoves(graph, moves);
  if (!moved.ok) return moved;
  const evaluation = judge(moved.graph);
  return {
    ...moved,
    ...compareAll(before, evaluation),
    ...finish(
      compareFigures(
        finish(figuresInSteps(graph)),
        finish(figuresInSteps(moved.graph)),
      ),
    ),
    evaluation,
  };
}

/** Each side is read once: to say what was found takes longer than to find it. */
function compareAll(
  before: Evaluation,
  after: Evaluation,
): Pick<WhatIf, 'appeared' | 'resolved' | 'unchanged' | 'outcomes'> {
  let failures = 0;
  function* counted(): Generator<Outcome> {
    for (const outcome of after.outcomes()) {
      if (outcome.status === 'fail') failures += outcome.findings.length;
      yield outcome;
    }
  }
  const changes = readChanges(compareOutcomes(before.outcomes(), counted()));
  return { ...changes, unchanged: failures - changes.appeared.length };
}

/** A finding is of one rule on one subject: what stays does not differ. */
export function readChanges(
  outcomes: readonly OutcomeChange[],
): Pick<WhatIfAnswer, 'appeared' | 'resolved' | 'outcomes'> {
  const { appeared, resolved } = compareRuns(
    outcomes.flatMap(({ before }) => before ?? []),
    outcomes.flatMap(({ after }) => after ?? []),
  );
  return { appeared, resolved, outcomes };
}

/** What is measured of a mesh before and after. */
export interface Figures {
  readonly loads: ReadonlyMap<string, TeamLoad>;
  readonly coordination: Coordination;
}

/** Measures a mesh as it is now. */
export function* figuresInSteps(graph: MeshGraph): Steps<Figures> {
  return {
    loads: yield* teamLoadsInSteps(graph),
    coordination: yield* coordinationInSteps(graph),
  };
}

/** What differs between the figures of two meshes. */
export function* compareFigures(
  was: Figures,
  is: Figures,
): Steps<Pick<WhatIfAnswer, 'teams' | 'coordination'>> {
  const [before, after] = [was.coordination, is.coordination];
  const teams: TeamLoadChange[] = [];
  const loaded = new Set([...was.loads.keys(), ...is.loads.keys()]);
  yield* eachInSteps(loaded, team => {
    const [load, then] = [was.loads.get(team), is.loads.get(team)];
    if (!isSameValue(load, then))
      teams.push({ team, before: load, after: then });
  });
  return {
    teams: teams.sort((a, b) => (a.team < b.team ? -1 : 1)),
    coordination: {
      before,
      after,
      becomesNeeded: yield* pairsWithout(after.gaps, before.gaps),
      becomesIdle: yield* pairsWithout(after.excess, before.excess),
    },
  };
}
