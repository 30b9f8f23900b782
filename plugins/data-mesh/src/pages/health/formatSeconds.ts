/** Seconds with as many digits as say something. */
export function formatSeconds(
  seconds: number,
  locale: string | undefined,
): string {
  return seconds.toLocaleString(locale, { maximumSignificantDigits: 2 });
}

/** True for what is over before anybody notices: figures would say nothing. */
export function isMoment(seconds: number): boolean {
  return seconds < 0.1;
}
