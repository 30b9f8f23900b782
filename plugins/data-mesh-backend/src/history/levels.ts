import {
  eachInSteps,
  sortInSteps,
  type Outcome,
  type Steps,
} from '@backstage-data-mesh/model';
import {
  levelOf,
  type EntityLevel,
  type LevelSet,
} from '@backstage-data-mesh/rules';
import type { MeshNow, MeshReader } from '../mesh/meshReader';
import { OnceAVersion } from '../mesh/onceAVersion';

/** Who stands where on a ladder. */
export interface Ladder {
  readonly set: LevelSet;
  /** Sorted refs, by how many levels are reached: first those with none. */
  readonly reached: readonly (readonly string[])[];
  /** Entities that no rule of the ladder applies to. */
  readonly notApplicable: number;
}

/** Puts every entity on the ladders, once for each version of the mesh. */
export class Levels {
  private readonly ladders: OnceAVersion<readonly Ladder[]>;

  constructor(
    mesh: Pick<MeshReader, 'read' | 'readInSteps'>,
    sets: readonly LevelSet[],
  ) {
    this.ladders = new OnceAVersion(mesh, now => climb(now, sets));
  }

  async get() {
    const { frame, value } = await this.ladders.get();
    return { frame, ladders: value };
  }
}

/** How far one entity has come on a ladder. */
export function standOn(
  set: LevelSet,
  ref: string,
  { evaluation }: Pick<MeshNow, 'evaluation'>,
): EntityLevel {
  const rules = set.levels.flatMap(level => level.rules);
  return levelOf(
    set,
    rules.flatMap(rule => evaluation.outcome(rule, ref) ?? []),
  );
}

function* climb(
  now: MeshNow,
  sets: readonly LevelSet[],
): Steps<readonly Ladder[]> {
  const { graph, eachResult } = now.evaluation;
  const ladders = sets.map(set => ({
    set,
    reached: [undefined, ...set.levels].map((): string[] => []),
    notApplicable: 0,
  }));
  yield* eachInSteps(graph.nodes(), node => {
    const ref = graph.refOf(node);
    const results: Pick<Outcome, 'rule' | 'status'>[] = [];
    eachResult(ref, ({ id }, { status }) => results.push({ rule: id, status }));
    for (const ladder of ladders) {
      const { applies, reached } = levelOf(ladder.set, results);
      if (applies) ladder.reached[reached].push(ref);
      else ladder.notApplicable++;
    }
  });
  for (const { reached } of ladders)
    for (const [at, refs] of reached.entries())
      reached[at] = yield* sortInSteps(refs, inOrder);
  return ladders;
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
