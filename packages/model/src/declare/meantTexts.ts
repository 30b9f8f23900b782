/** How often something is, as people say it. */
const OFTEN: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['half-yearly', 'P6M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
]);

/** `6 months`, `every two weeks`, `14d`; `3m` may be minutes. */
const SOME_DAYS =
  /^(?:every )?(?:(\d{1,3}|one|two|three|four|six|other) ?)?(day|week|month|quarter|year|[dwy])s?$/;

const COUNTS: ReadonlyMap<string | undefined, number> = new Map([
  [undefined, 1],
  ['one', 1],
  ['two', 2],
  ['other', 2],
  ['three', 3],
  ['four', 4],
  ['six', 6],
]);

/** The duration that somebody meant who wrote `monthly` or `6 months`. */
export function durationsMeant(written: string): readonly string[] {
  const said = written.trim().toLowerCase();
  const often = OFTEN.get(said);
  if (often !== undefined) return [often];
  const [found, amount, unit] = SOME_DAYS.exec(said) ?? [];
  // a form that is right but for its case
  if (found === undefined)
    return /^p[\dtymwdhs]+$/.test(said) ? [said.toUpperCase()] : [];
  // a unit alone is no amount: `month`, `d`
  if (amount === undefined && !said.startsWith('every ')) return [];
  const count = COUNTS.get(amount) ?? Number(amount);
  return [
    unit === 'quarter' ? `P${count * 3}M` : `P${count}${unit[0].toUpperCase()}`,
  ];
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
