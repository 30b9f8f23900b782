const MAX_REMEMBERED = 2_000;
// eslint-disable-next-line no-restricted-syntax -- of the platform, the same for all who ask
const known = new Map<string, boolean>();

/**
 * True for the name of an IANA time zone that is known here. Remembered, since
 * finding out takes long and an organisation names few.
 */
export function isTimeZone(name: string): boolean {
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
