/**
 * Why results end otherwise than before: other `rules`; a `waiver` that came,
 * went or ran out; a `policy` or the configuration; `entities`, with what follows
 * from them; new `readings`; another `day`; or what nobody noted.
 *
 * @public
 */
export const DELTA_CAUSES = [
  'rules',
  'waiver',
  'policy',
  'entities',
  'readings',
  'day',
  'unexplained',
] as const;

/** Why results end otherwise than before. @public */
export type DeltaCause = (typeof DELTA_CAUSES)[number];
