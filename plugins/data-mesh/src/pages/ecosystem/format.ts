/** A share as a text: `14 %`. */
export function formatShare(share: number, locale: string | undefined): string {
  return share.toLocaleString(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
}

/** A number of flows that need not be whole: one place. */
export function formatFlows(flows: number, locale: string | undefined): string {
  return flows.toLocaleString(locale, { maximumFractionDigits: 1 });
}

/** A match, of two places. */
export function formatMatch(match: number, locale: string | undefined): string {
  return match.toLocaleString(locale, { maximumFractionDigits: 2 });
}
