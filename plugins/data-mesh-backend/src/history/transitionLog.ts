import type { Severity } from '@backstage-data-mesh/model';
import type { Knex } from 'knex';
import type { StatusOrNone, Transition } from '../store/rows';

/** A transition as it was written. */
export interface RememberedTransition extends Transition {
  readonly id: number;
  readonly at: Date;
  readonly version: number;
  readonly ruleSet: string;
}

/** Which transitions are asked for; what is not given matters not. */
export interface TransitionFilter {
  readonly subject?: string;
  readonly rule?: readonly string[];
  /** From then on. */
  readonly since?: Date;
  /** Before then. */
  readonly until?: Date;
}

/** How many are read at once, and after which one. */
export interface Portion {
  readonly after?: Pick<RememberedTransition, 'version' | 'subject' | 'rule'>;
  readonly limit: number;
}

/** Where a transition stands: its time in milliseconds, and its id. */
export type TransitionPlace = readonly [at: number, id: number];

interface Row {
  /** PostgreSQL gives a text. */
  readonly id: number | string;
  readonly version: number;
  readonly at: Date | string | number;
  readonly subject: string;
  readonly rule: string;
  readonly from_status: StatusOrNone;
  readonly to_status: StatusOrNone;
  readonly severity: Severity | null;
  readonly cause: string;
  readonly cause_ref: string | null;
  readonly cause_part: string | null;
  readonly rule_set: string;
}

/** Reads what the mesh went through. */
export class TransitionLog {
  constructor(private readonly knex: Knex) {}

  /** The latest first, from a place on. */
  async page(
    filter: TransitionFilter,
    { after, limit }: { after?: TransitionPlace; limit: number },
  ): Promise<readonly RememberedTransition[]> {
    const rows: Row[] = await this.query(filter, { after, limit });
    return rows.map(toTransition);
  }

  /** Those that came after one, the oldest first. */
  async after(
    id: number,
    limit: number,
  ): Promise<readonly RememberedTransition[]> {
    const rows: Row[] = await this.knex('transition')
      .where('id', '>', id)
      .orderBy('id')
      .limit(limit);
    return rows.map(toTransition);
  }

  /**
   * Those after one version and until another, the oldest version first; from
   * the one after `after` on.
   */
  async between(
    version: number,
    until: number,
    portion: Portion,
  ): Promise<readonly RememberedTransition[]> {
    const rows: Row[] = await this.betweenQuery(version, until, portion);
    return rows.map(toTransition);
  }

  /** The query behind {@link TransitionLog.between}. */
  betweenQuery(
    version: number,
    until: number,
    { after, limit }: Portion,
  ): Knex.QueryBuilder {
    const query = this.knex('transition')
      .where('version', '>', version)
      .andWhere('version', '<=', until)
      .orderBy(['version', 'subject', 'rule'])
      .limit(limit);
    if (after)
      query.whereRaw('(version, subject, rule) > (?, ?, ?)', [
        ...[after.version, after.subject, after.rule],
      ]);
    return query;
  }

  /** The id of the last one; 0 where there is none. */
  async lastId(): Promise<number> {
    const [{ last }] = await this.knex('transition').max({ last: 'id' });
    return Number(last ?? 0);
  }

  /** True when something of the entity is remembered. */
  async knows(subject: string): Promise<boolean> {
    return (await this.page({ subject }, { limit: 1 })).length > 0;
  }

  /** The query behind {@link TransitionLog.page}. */
  query(
    { subject, rule, since, until }: TransitionFilter,
    { after, limit }: { after?: TransitionPlace; limit: number },
  ): Knex.QueryBuilder {
    const query = this.knex('transition')
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (subject !== undefined) query.where({ subject });
    if (rule) query.whereIn('rule', rule);
    if (since) query.where('at', '>=', since);
    if (until) query.where('at', '<', until);
    if (after)
      query.whereRaw('(at, id) < (?, ?)', [new Date(after[0]), after[1]]);
    return query;
  }
}

/** Where it stands in the log. */
export function placeOf({ at, id }: RememberedTransition): TransitionPlace {
  return [at.getTime(), id];
}

function toTransition(row: Row): RememberedTransition {
  return {
    id: Number(row.id),
    version: row.version,
    at: new Date(row.at),
    subject: row.subject,
    rule: row.rule,
    from: row.from_status,
    to: row.to_status,
    severity: row.severity ?? undefined,
    cause: row.cause,
    causeRef: row.cause_ref ?? undefined,
    causePart: row.cause_part ?? undefined,
    ruleSet: row.rule_set,
  };
}
