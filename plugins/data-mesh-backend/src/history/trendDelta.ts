import type {
  FamilyDeltaAnswer,
  TallyDeltaAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DELTA_CAUSES,
  type DeltaCause,
  type Outcome,
} from '@backstage-data-mesh/model';
import {
  EMPTY_TALLY,
  splitDelta,
  type Tally,
} from '@backstage-data-mesh/rules';
import type { Knex } from 'knex';
import type { MeshReader } from '../mesh/meshReader';
import type { StatusOrNone } from '../store/rows';
import { pickBelonging } from './belongsTo';
import { causeOf } from './causeOf';
import type { RememberedDay, RollupKind } from './rollups';
import { TransitionLog, type RememberedTransition } from './transitionLog';

/** More than that nobody reads for an answer. */
const MOST = 20_000;
const PORTION = 1_000;

/** Whose trend is told. */
export interface TrendSubject {
  readonly by: RollupKind;
  /** A ref in lower case, or the name of a region or family. */
  readonly name: string;
}

/** How a result ended before and after, and all that made it so. */
interface NetChange {
  readonly rule: string;
  readonly subject: string;
  readonly family: string;
  readonly from: StatusOrNone;
  to: StatusOrNone;
  readonly causes: DeltaCause[];
}

/**
 * Splits what differs between two remembered days by its causes, for each
 * family.
 *
 * @returns nothing where more results of the mesh changed than can be read.
 */
export async function splitTrend(
  { knex, mesh }: { readonly knex: Knex; readonly mesh: MeshReader },
  whose: TrendSubject,
  [first, last]: readonly [RememberedDay, RememberedDay],
): Promise<readonly FamilyDeltaAnswer[] | undefined> {
  const changes = new Map<string, NetChange>();
  const log = new TransitionLog(knex);
  let read = 0;
  let after: RememberedTransition | undefined;
  do {
    const page = await log.between(first.version, last.version, {
      ...{ after, limit: PORTION },
    });
    read += page.length;
    if (read > MOST) return undefined;
    await collect(mesh, whose, page, changes);
    after = page.length < PORTION ? undefined : page.at(-1);
  } while (after);
  const families = new Set(
    [...last.families, ...first.families].map(({ family }) => family),
  );
  return [...families].map(family => {
    const some = [...changes.values()].filter(each => each.family === family);
    const tallyIn = (day: RememberedDay) =>
      day.families.find(each => each.family === family)?.tally ?? EMPTY_TALLY;
    return splitFamily(family, some, {
      was: tallyIn(first),
      is: tallyIn(last),
    });
  });
}

/** Takes in what changed of those who are asked for. */
async function collect(
  mesh: MeshReader,
  { by, name }: TrendSubject,
  page: readonly RememberedTransition[],
  changes: Map<string, NetChange>,
): Promise<void> {
  const wanted = by === 'family' ? {} : { [by]: [name] };
  const { rules, those } = await pickBelonging(mesh, wanted, page);
  const familyOf = new Map<string, string>(
    rules.map(({ id, family }) => [id, family]),
  );
  const asked = those.flatMap(transition => {
    const family = familyOf.get(transition.rule);
    const isAsked = by !== 'family' || family === name;
    return family !== undefined && isAsked ? [{ transition, family }] : [];
  });
  for (const { transition, family } of asked) {
    const { rule, subject, from, to } = transition;
    const key = `${subject} ${rule}`;
    const known = changes.get(key);
    const net = known ?? { rule, subject, family, from, to, causes: [] };
    net.to = to;
    // where only findings are others nothing ends otherwise
    if (from !== to) net.causes.push(causeOf(transition));
    if (!known) changes.set(key, net);
  }
}

function splitFamily(
  family: string,
  changes: readonly NetChange[],
  { was, is }: { readonly was: Tally; readonly is: Tally },
): FamilyDeltaAnswer {
  const causes = new Map(
    changes.map(each => [`${each.subject} ${each.rule}`, each.causes]),
  );
  const { total: told, parts } = splitDelta(
    changes.flatMap(each => outcomeOf(each, each.from)),
    changes.flatMap(each => outcomeOf(each, each.to)),
    { causesOf: (rule, subject) => causes.get(`${subject} ${rule}`) ?? [] },
  );
  const total = subtract(is, was);
  return {
    ...{ family, total },
    parts: DELTA_CAUSES.flatMap(cause => {
      const { changes: count, tally } = parts[cause];
      return count === 0
        ? []
        : [{ cause, changes: count, tally: subtract(tally, EMPTY_TALLY) }];
    }),
    rest: subtract(total, told),
  };
}

function outcomeOf(
  { rule, subject }: NetChange,
  status: StatusOrNone,
): readonly Outcome[] {
  return status === 'none' ? [] : [{ rule, subject, status, findings: [] }];
}

/** Grace is not told: nobody remembers of a change whether it was in grace. */
function subtract(a: TallyDeltaAnswer, b: TallyDeltaAnswer): TallyDeltaAnswer {
  return {
    pass: a.pass - b.pass,
    fail: a.fail - b.fail,
    waived: a.waived - b.waived,
    unknown: a.unknown - b.unknown,
    error: a.error - b.error,
    notApplicable: a.notApplicable - b.notApplicable,
  };
}
