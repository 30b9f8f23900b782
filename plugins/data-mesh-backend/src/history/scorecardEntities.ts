import {
  kindOfRef,
  sortInSteps,
  type Outcome,
  type Steps,
} from '@backstage-data-mesh/model';
import { tallyOf, type Family } from '@backstage-data-mesh/rules';
import type { ProfileAnswer } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { MeshNow } from '../mesh/meshReader';
import { belongsTo } from './belongsTo';
import { badnessOf, describeProfile } from './profile';
import type { ScorecardBy } from './scorecards';

/** Of each, all results are looked at. */
const NODES_OF_A_STEP = 20;

/** Which entities are asked for. */
export interface EntityQuestion {
  readonly by: ScorecardBy;
  readonly id: string;
  readonly kind?: readonly string[];
  readonly family?: readonly string[];
  readonly status?: readonly string[];
  readonly sort: 'worst' | 'ref';
}

type Counted = Pick<Outcome, 'status' | 'isGrace'>;

/** Where an entity stands in the order that was asked for. */
export type EntityPlace = readonly (number | string)[];

/** An entity with its results. */
export interface EntityLine {
  readonly ref: string;
  readonly families: ProfileAnswer;
  readonly place: EntityPlace;
}

/** The entities behind a scorecard that come after a place, in order. */
export function* findEntities(
  now: Pick<MeshNow, 'evaluation' | 'governed'>,
  question: EntityQuestion,
  after?: EntityPlace,
): Steps<readonly EntityLine[]> {
  const { by, id, kind, family, status, sort } = question;
  const { graph, rules, eachResult } = now.evaluation;
  const isOfRules = by === 'family' || by === 'rule';
  const belongs = belongsTo(now, isOfRules ? {} : { [by]: [id] });
  const kinds = kind?.map(each => each.toLowerCase());
  const wanted = new Set(
    rules.filter(
      rule =>
        (by !== 'rule' || rule.id === id) &&
        (by !== 'family' || rule.family === id) &&
        (!family || family.includes(rule.family)),
    ),
  );
  const found: EntityLine[] = [];
  let looked = 0;
  for (const node of graph.nodes()) {
    if (++looked % NODES_OF_A_STEP === 0) yield;
    const ref = graph.refOf(node);
    if (kinds && !kinds.includes(kindOfRef(ref))) continue;
    if (!belongs(ref)) continue;
    const byFamily = new Map<Family, Counted[]>();
    let isWanted = false;
    eachResult(ref, (rule, result) => {
      if (!wanted.has(rule)) return;
      isWanted ||= !status || status.includes(result.status);
      const results = byFamily.get(rule.family);
      if (results) results.push(result);
      else byFamily.set(rule.family, [result]);
    });
    if (!isWanted) continue;
    const families = describeProfile(
      [...byFamily].map(([of, results]) => ({
        family: of,
        tally: tallyOf(results),
      })),
    );
    const place = sort === 'ref' ? [ref] : [...badnessOf(families), ref];
    if (!after || compare(place, after) > 0)
      found.push({ ref, families, place });
  }
  return yield* sortInSteps(found, (a, b) => compare(a.place, b.place));
}

function compare(a: EntityPlace, b: EntityPlace): number {
  for (let at = 0; at < a.length; at++) {
    if (a[at] < b[at]) return -1;
    if (a[at] > b[at]) return 1;
  }
  return 0;
}
