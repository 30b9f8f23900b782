/** A statement of the database at which a process may die. */
export interface StatementPoint {
  readonly sql: RegExp;
  /** Before it is sent, or when its answer has come. */
  readonly when: 'before' | 'after';
}

const statement = (sql: RegExp, when: StatementPoint['when']) => ({
  sql,
  when,
});

/** Where a leader may die while it writes, and who follows while it reads. */
export const STATEMENTS = {
  'before the lease is renewed': statement(/^update "lease"/, 'before'),
  'with the lease renewed': statement(/^update "lease"/, 'after'),
  'before it asks who leads': statement(/^select .*"lease"/, 'before'),
  'with a transaction begun': statement(/^begin/i, 'after'),
  'before the version': statement(/^insert into "mesh_version"/, 'before'),
  'with the version written': statement(/^insert into "mesh_version"/, 'after'),
  'with the rule set noted': statement(/^insert into "rule_set"/, 'after'),
  'with entities written': statement(/^insert into "entity"/, 'after'),
  'with entities gone': statement(/^update "entity"/, 'after'),
  'before outcomes': statement(/^insert into "outcome"/, 'before'),
  'with outcomes written': statement(/^insert into "outcome"/, 'after'),
  'with outcomes settled': statement(/^delete from "outcome"/, 'after'),
  'before transitions': statement(/^insert into "transition"/, 'before'),
  'with transitions written': statement(/^insert into "transition"/, 'after'),
  'before the commit': statement(/^commit/i, 'before'),
  'with the commit made': statement(/^commit/i, 'after'),
  'before the version is confirmed': statement(
    /^update "mesh_version"/,
    'before',
  ),
  'with the version confirmed': statement(/^update "mesh_version"/, 'after'),
  'with the newest version read': statement(
    /^select .*"mesh_version"/,
    'after',
  ),
  'while entities are read': statement(/^select .*"entity"/, 'after'),
  'while outcomes are read': statement(/^select .*"outcome"/, 'after'),
  'while readings are read': statement(/^select .*"reading"/, 'after'),
  'before a reading': statement(/^insert into "reading"/, 'before'),
  'with a reading written': statement(/^insert into "reading"/, 'after'),
} as const;

/** The same while tables are made. */
export const MIGRATIONS = {
  'before the lock of the migrations': statement(
    /^select pg_advisory/,
    'before',
  ),
  'with the lock of the migrations': statement(/^select pg_advisory/, 'after'),
  'with a table made': statement(/^create table/, 'after'),
  'with an index made': statement(/^create .*index/, 'after'),
  'with a migration noted': statement(/^insert into .*migrations/, 'after'),
} as const;

/** Where a process may die between statements. */
export const STEPS = [
  'before a page of the catalog',
  'with a page of the catalog',
  'before bodies of the catalog',
  'with bodies of the catalog',
  'when a change is to be judged',
  'amid the judging',
  'with a change judged',
] as const;

/** The name of a place where a process may die. */
export type KillPoint =
  keyof typeof STATEMENTS | keyof typeof MIGRATIONS | (typeof STEPS)[number];

/** The places that are reached again and again while processes run. */
export const KILL_POINTS: readonly KillPoint[] = [
  ...(Object.keys(STATEMENTS) as (keyof typeof STATEMENTS)[]),
  ...STEPS,
];
