import type { Outcome, Status } from '@backstage-data-mesh/model';

/** A ladder of rules: each level asks for its own rules and all below. @public */
export interface LevelSet {
  readonly id: string;
  /** From the lowest; a level without rules is reached with the one below. */
  readonly levels: readonly {
    readonly name: string;
    /** The ids of its rules. */
    readonly rules: readonly string[];
  }[];
}

/** A rule that keeps an entity from a level. @public */
export interface OpenRule {
  readonly rule: string;
  readonly status: Extract<Status, 'fail' | 'unknown' | 'error'>;
}

/** How far an entity has come on a ladder. @public */
export interface EntityLevel {
  readonly set: string;
  /**
   * The highest level of which nothing is open; nothing below the first, and
   * where no rule of the ladder applies.
   */
  readonly level?: string;
  /** How many levels are reached, of how many. */
  readonly reached: number;
  readonly of: number;
  /** False where no rule of the ladder applies: there is no level then. */
  readonly applies: boolean;
  /** The next level, and what keeps the entity from it. */
  readonly next?: {
    readonly level: string;
    readonly open: readonly OpenRule[];
  };
  /** Rules of the ladder that are waived: they neither help nor hinder. */
  readonly waived: readonly string[];
  /** Rules of the ladder of which nobody knows how they end: no pass. */
  readonly unknown: readonly string[];
}

/** How many entities stand where on a ladder. @public */
export interface LevelCounts {
  readonly set: string;
  /** From the lowest level, that below the first included, without a name. */
  readonly levels: readonly {
    readonly level?: string;
    readonly entities: number;
  }[];
  /** Entities that no rule of the ladder applies to. */
  readonly notApplicable: number;
}

/**
 * How far an entity has come. What is unknown or in error keeps it from a level
 * as a failure does; what is waived or does not apply is left out.
 *
 * @param outcomes - how the rules ended on the entity
 * @public
 */
export function levelOf(
  set: LevelSet,
  outcomes: Iterable<Pick<Outcome, 'rule' | 'status'>>,
): EntityLevel {
  const statuses = new Map<string, Status>();
  for (const { rule, status } of outcomes) statuses.set(rule, status);
  const all = [...new Set(set.levels.flatMap(({ rules }) => rules))];
  const inState = (wanted: Status) =>
    all.filter(rule => statuses.get(rule) === wanted);
  const opens = set.levels.map(({ rules }) => findOpen(rules, statuses));
  const firstOpen = opens.findIndex(open => open.length > 0);
  const reached = firstOpen === -1 ? opens.length : firstOpen;
  const applies = all.some(rule => {
    const status = statuses.get(rule);
    return status !== undefined && status !== 'not-applicable';
  });
  const next = applies ? set.levels.at(reached) : undefined;
  return {
    set: set.id,
    level: applies && reached > 0 ? set.levels[reached - 1].name : undefined,
    reached: applies ? reached : 0,
    of: set.levels.length,
    applies,
    next: next && { level: next.name, open: opens[reached] },
    waived: inState('waived'),
    unknown: [...inState('unknown'), ...inState('error')],
  };
}

function findOpen(
  rules: readonly string[],
  statuses: ReadonlyMap<string, Status>,
): OpenRule[] {
  return rules.flatMap(rule => {
    const status = statuses.get(rule);
    return status === 'fail' || status === 'unknown' || status === 'error'
      ? [{ rule, status }]
      : [];
  });
}

/** Counts entities by their levels. There is no average level. @public */
export function countLevels(
  set: LevelSet,
  levels: Iterable<EntityLevel>,
): LevelCounts {
  const counts = new Array<number>(set.levels.length + 1).fill(0);
  let notApplicable = 0;
  for (const { applies, reached } of levels) {
    if (applies) counts[reached]++;
    else notApplicable++;
  }
  return {
    set: set.id,
    levels: counts.map((entities, at) => ({
      level: at === 0 ? undefined : set.levels[at - 1].name,
      entities,
    })),
    notApplicable,
  };
}
