/**
 * How names of zones are made: an offset, an abbreviation, or areas (continents,
 * oceans, some countries) and places, which have no digits. Anything else is none,
 * and the platform takes long to say so.
 */
const MAY_BE_ZONE =
  /^(?:[+\u2212-].+|(?:Etc|SystemV)\/.+|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Europe|Indian|Mexico|Pacific|US)\/[a-z/_-]+|[a-z-]{1,14}|GMT[+-]?0|[a-z]{3}\d[a-z]{3})$/i;
const MAX_REMEMBERED = 2_000;
// eslint-disable-next-line no-restricted-syntax -- of the platform, the same for all who ask
const known = new Map<string, boolean>();

/**
 * True for the name of an IANA time zone that is known here. Remembered, since
 * finding out takes long and an organisation names few.
 *
 * @public
 */
export function isTimeZone(name: string): boolean {
  if (!MAY_BE_ZONE.test(name)) return false;
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MAX_REMEMBERED) known.clear();
  const is = findTimeZone(name);
  known.set(name, is);
  return is;
}

function findTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}
