/** How often something is, as people say it. */
const OFTEN: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
]);

const SOME_DAYS = /^(\d{1,3}) ?(day|week|month|year)s?$/;

/** The duration that somebody meant who wrote `monthly` or `6 months`. */
export function durationsMeant(written: string): readonly string[] {
  const said = written.toLowerCase();
  const [, amount, unit] = SOME_DAYS.exec(said) ?? [];
  const duration =
    OFTEN.get(said) ?? (unit && `P${amount}${unit[0].toUpperCase()}`);
  return duration === undefined ? [] : [duration];
}

/** One to three numbers. */
const NUMBERS = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?$/;

/** The version that somebody meant who wrote `1`, `1.0` or `01.02.03`. */
export function versionsMeant(written: string): readonly string[] {
  const found = NUMBERS.exec(written);
  if (found === null) return [];
  const numbers = found.slice(1).map(part => Number(part ?? 0));
  return [numbers.join('.')];
}
