/** Seconds with as many digits as say something. */
export function formatSeconds(seconds: number): string {
  return seconds.toLocaleString(undefined, { maximumSignificantDigits: 2 });
}
