/** Seconds with as many digits as say something. */
export function formatSeconds(
  seconds: number,
  locale: string | undefined,
): string {
  return seconds.toLocaleString(locale, { maximumSignificantDigits: 2 });
}
