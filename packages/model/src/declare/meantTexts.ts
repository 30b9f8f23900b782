/** A year, a month and a day, in this order. */
const DAY = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/;

/** The date that somebody meant who wrote `2026-9-1` or `20260901`. */
export function dateMeant(written: string): string | undefined {
  const [, year, separator, month, day] = DAY.exec(written) ?? [];
  // without signs between them only two digits each can be told apart
  if (year === undefined || (separator === '' && written.length !== 8))
    return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

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
export function durationMeant(written: string): string | undefined {
  const said = written.toLowerCase();
  const [, amount, unit] = SOME_DAYS.exec(said) ?? [];
  return OFTEN.get(said) ?? (unit && `P${amount}${unit[0].toUpperCase()}`);
}

/** One to three numbers. */
const NUMBERS = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?$/;

/** The version that somebody meant who wrote `1`, `1.0` or `01.02.03`. */
export function versionMeant(written: string): string | undefined {
  const found = NUMBERS.exec(written);
  return found
    ?.slice(1)
    .map(part => Number(part ?? 0))
    .join('.');
}
