import {
  sliceScorecard,
  type MembershipKind,
  type Slices,
} from '@backstage-data-mesh/rules';
import type { ProfileAnswer } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { MeshNow, MeshReader } from '../mesh/meshReader';
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
  private known:
    { readonly version: number; readonly slices: Slices } | undefined;

  constructor(private readonly mesh: Pick<MeshReader, 'read'>) {}

  /** Worst first. */
  async by(by: ScorecardBy) {
    return this.mesh.read(now => ({
      frame: now.frame,
      today: now.today,
      ruleSet: now.ruleSet,
      lines: linesOf(this.slice(now), by, now),
    }));
  }

  private slice(now: MeshNow): Slices {
    const { version } = now.frame;
    if (this.known?.version !== version) {
      const { governance } = now.governed();
      const { evaluation } = now;
      const slices = sliceScorecard(evaluation.graph, evaluation, governance);
      this.known = { version, slices };
    }
    return this.known.slices;
  }
}

function linesOf(
  slices: Slices,
  by: ScorecardBy,
  { evaluation }: MeshNow,
): readonly ScorecardLine[] {
  if (by === 'family')
    return slices.families.map(each => ({
      id: each.family,
      families: describeProfile([each]),
    }));
  if (by === 'rule') {
    const rules = new Map(evaluation.rules.map(each => [each.id, each]));
    return slices.rules.flatMap(({ rule, tally }) => {
      const family = rules.get(rule)?.family;
      const families = family && describeProfile([{ family, tally }]);
      return families ? [{ id: rule, families }] : [];
    });
  }
  return slices[LISTS[by]].map(({ name, entities, families }) => ({
    ...{ id: name, entities },
    families: describeProfile(families),
  }));
}
