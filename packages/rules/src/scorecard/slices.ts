import {
  eachInSteps,
  finish,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Family } from '../declare/rule';
import type { Evaluation } from '../evaluate/evaluation';
import type { Governance } from '../governance/policies';
import {
  bodiesOf,
  domainsAround,
  ownersOf,
  regionNames,
  type Membership,
} from './membership';
import {
  addTally,
  compareTallies,
  count,
  EMPTY_TALLY,
  type OpenTally,
  type Tally,
} from './tally';

/** How one family of rules ends, for somebody. @public */
export interface FamilyTally {
  readonly family: Family;
  readonly tally: Tally;
}

/** How one rule ends, over all entities. @public */
export interface RuleTally {
  readonly rule: string;
  readonly tally: Tally;
}

/**
 * What belongs to an owner, a domain, a region or a body: a profile by family.
 * There is no sum and no average over families on purpose: they say different
 * things, and one number for a domain invites to game it.
 *
 * @public
 */
export interface Slice {
  /** A ref, or the name of a region. */
  readonly name: string;
  /** The entities that were judged. */
  readonly entities: number;
  /** Worst first; families that judged nothing are left out. */
  readonly families: readonly FamilyTally[];
}

/** A scorecard from all sides, each list worst first. @public */
export interface Slices {
  readonly rules: readonly RuleTally[];
  readonly families: readonly FamilyTally[];
  /** Groups with those within them. */
  readonly owners: readonly Slice[];
  /** Domains with those within them. */
  readonly domains: readonly Slice[];
  readonly regions: readonly Slice[];
  readonly bodies: readonly Slice[];
}

/**
 * Slices an evaluation: by rule, family, owner, domain, region and governance
 * body. Every tally has what was waived and what is unknown beside its
 * denominator. Linear in results and in what the entities belong to.
 *
 * @public
 */
export function sliceScorecard(
  graph: MeshGraph,
  evaluation: Pick<Evaluation, 'rules' | 'outcomes'>,
  governance: Pick<Governance, 'coverage'>,
): Slices {
  return finish(slicesInSteps(graph, evaluation, governance));
}

/** The same, in steps. @public */
export function* slicesInSteps(
  graph: MeshGraph,
  { rules, outcomes }: Pick<Evaluation, 'rules' | 'outcomes'>,
  { coverage }: Pick<Governance, 'coverage'>,
): Steps<Slices> {
  const familyOf = new Map(rules.map(({ id, family }) => [id, family]));
  const byRule = new Map<string, OpenTally>();
  const byFamily = new Map<Family, OpenTally>();
  const byEntity = new Map<string, Profile>();
  yield* eachInSteps(outcomes(), outcome => {
    const family = familyOf.get(outcome.rule);
    if (!family) return;
    count(openIn(byRule, outcome.rule), outcome);
    count(openIn(byFamily, family), outcome);
    let profile = byEntity.get(outcome.subject);
    if (!profile) byEntity.set(outcome.subject, (profile = new Map()));
    count(openIn(profile, family), outcome);
  });
  const slice = (membership: Membership) =>
    sliceBy(graph, byEntity, membership);
  return {
    rules: [...byRule]
      .map(([rule, tally]) => ({ rule, tally }))
      .sort(
        (a, b) => compareTallies(a.tally, b.tally) || compare(a.rule, b.rule),
      ),
    families: listFamilies(byFamily),
    owners: yield* slice(ownersOf(graph)),
    domains: yield* slice(domainsAround(graph)),
    regions: yield* slice(regionNames(graph)),
    bodies: yield* slice(bodiesOf(graph, coverage)),
  };
}

type Profile = Map<Family, OpenTally>;

function openIn<Key>(tallies: Map<Key, OpenTally>, key: Key): OpenTally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = { ...EMPTY_TALLY }));
  return tally;
}

function* sliceBy(
  graph: MeshGraph,
  byEntity: ReadonlyMap<string, Profile>,
  membership: Membership,
): Steps<Slice[]> {
  const found = new Map<string, { entities: number; profile: Profile }>();
  yield* eachInSteps(byEntity, ([ref, profile]) => {
    const node = graph.nodeOf(ref);
    if (node === undefined) return;
    for (const name of membership(node)) {
      let sum = found.get(name);
      if (!sum) found.set(name, (sum = { entities: 0, profile: new Map() }));
      sum.entities++;
      for (const [family, tally] of profile)
        addTally(openIn(sum.profile, family), tally);
    }
  });
  return [...found]
    .map(([name, { entities, profile }]) => ({
      name,
      entities,
      families: listFamilies(profile),
    }))
    .sort(compareSlices);
}

function listFamilies(tallies: ReadonlyMap<Family, Tally>): FamilyTally[] {
  return [...tallies]
    .map(([family, tally]) => ({ family, tally }))
    .sort(
      (a, b) => compareTallies(a.tally, b.tally) || compare(a.family, b.family),
    );
}

/** By the worst family of each, then the next. */
function compareSlices(a: Slice, b: Slice): number {
  const families = Math.min(a.families.length, b.families.length);
  for (let at = 0; at < families; at++) {
    const order = compareTallies(a.families[at].tally, b.families[at].tally);
    if (order !== 0) return order;
  }
  return compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
