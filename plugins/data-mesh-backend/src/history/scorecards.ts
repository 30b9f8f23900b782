import type { Steps } from '@backstage-data-mesh/model';
import {
  slicesInSteps,
  type Family,
  type MembershipKind,
  type Slices,
} from '@backstage-data-mesh/rules';
import type { ProfileAnswer } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { MeshNow, MeshReader } from '../mesh/meshReader';
import { OnceAVersion } from '../mesh/onceAVersion';
import { describeProfile } from './profile';

/** By what results are summed up. */
export type ScorecardBy = MembershipKind | 'family' | 'rule';

/** How results end, for somebody or something. */
export interface ScorecardLine {
  readonly id: string;
  readonly entities?: number;
  readonly families: ProfileAnswer;
}

const LISTS = {
  owner: 'owners',
  domain: 'domains',
  region: 'regions',
  body: 'bodies',
} as const;

/** Sums the mesh up, once for each of its versions. */
export class Scorecards {
  private readonly sums: OnceAVersion<Sums>;

  constructor(mesh: Pick<MeshReader, 'read' | 'readInSteps'>) {
    this.sums = new OnceAVersion(mesh, sumUp);
  }

  /** Worst first. */
  async by(by: ScorecardBy) {
    const { frame, value } = await this.sums.get();
    const { today, ruleSet, familyOf } = value;
    return {
      ...{ frame, today, ruleSet },
      lines: linesOf(value, by),
      /** Of all rules, also of those that judge nothing here. */
      families: [...new Set(familyOf.values())],
    };
  }
}

interface Sums extends Slices, Pick<MeshNow, 'today' | 'ruleSet'> {
  readonly familyOf: ReadonlyMap<string, Family>;
}

function* sumUp(now: MeshNow): Steps<Sums> {
  const { evaluation, today, ruleSet } = now;
  const { governance } = now.governed;
  const { graph, rules } = evaluation;
  const slices = yield* slicesInSteps(graph, evaluation, governance);
  const familyOf = new Map(rules.map(({ id, family }) => [id, family]));
  return { ...slices, ...{ today, ruleSet, familyOf } };
}

function linesOf(sums: Sums, by: ScorecardBy): readonly ScorecardLine[] {
  if (by === 'family')
    return sums.families.map(each => ({
      id: each.family,
      families: describeProfile([each]),
    }));
  if (by === 'rule') {
    return sums.rules.flatMap(({ rule, tally }) => {
      const family = sums.familyOf.get(rule);
      const families = family && describeProfile([{ family, tally }]);
      return families ? [{ id: rule, families }] : [];
    });
  }
  return sums[LISTS[by]].map(({ name, entities, families }) => ({
    ...{ id: name, entities },
    families: describeProfile(families),
  }));
}
