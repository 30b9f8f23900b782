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
