import {
  eachInSteps,
  eachOfManyInSteps,
  finish,
  sortInSteps,
  type MeshGraph,
  type MeshNode,
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

type Profile = Map<Family, OpenTally>;

function openIn<Key>(tallies: Map<Key, OpenTally>, key: Key): OpenTally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = { ...EMPTY_TALLY }));
  return tally;
}

function addProfile(sum: Profile, added: Profile): void {
  for (const [family, tally] of added) addTally(openIn(sum, family), tally);
}

/** A scorecard from one side: of those to whom entities belong in one way. */
class Side {
  private readonly sums = new Map<
    string,
    { entities: number; readonly profile: Profile }
  >();

  constructor(private readonly membership: Membership) {}

  add(node: MeshNode, profile: Profile): void {
    for (const name of this.membership(node)) {
      let sum = this.sums.get(name);
      if (!sum)
        this.sums.set(name, (sum = { entities: 0, profile: new Map() }));
      sum.entities++;
      addProfile(sum.profile, profile);
    }
  }

  /** Worst first. */
  *slices(): Steps<Slice[]> {
    const found: Slice[] = [];
    yield* eachInSteps(this.sums, ([name, { entities, profile }]) => {
      found.push({ name, entities, families: listFamilies(profile) });
    });
    return yield* sortInSteps(found, compareSlices);
  }
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
  evaluation: Pick<Evaluation, 'eachResult'>,
  governance: Pick<Governance, 'coverage'>,
): Slices {
  return finish(slicesInSteps(graph, evaluation, governance));
}

/** The same, in steps. @public */
export function* slicesInSteps(
  graph: MeshGraph,
  { eachResult }: Pick<Evaluation, 'eachResult'>,
  { coverage }: Pick<Governance, 'coverage'>,
): Steps<Slices> {
  const byRule = new Map<string, OpenTally>();
  const byFamily: Profile = new Map();
  const owners = new Side(ownersOf(graph));
  const domains = new Side(domainsAround(graph));
  const regions = new Side(regionNames(graph));
  const bodies = new Side(bodiesOf(graph, coverage));
  const sides = [owners, domains, regions, bodies];
  yield* eachOfManyInSteps(graph.nodes(), node => {
    const profile: Profile = new Map();
    let results = 0;
    eachResult(graph.refOf(node), ({ id, family }, result) => {
      results++;
      count(openIn(byRule, id), result);
      count(openIn(profile, family), result);
    });
    if (results === 0) return 0;
    addProfile(byFamily, profile);
    for (const side of sides) side.add(node, profile);
    return results;
  });
  return {
    rules: [...byRule]
      .map(([rule, tally]) => ({ rule, tally }))
      .sort(
        (a, b) => compareTallies(a.tally, b.tally) || compare(a.rule, b.rule),
      ),
    families: listFamilies(byFamily),
    owners: yield* owners.slices(),
    domains: yield* domains.slices(),
    regions: yield* regions.slices(),
    bodies: yield* bodies.slices(),
  };
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
