/**
 * A number for people, in a locale such as `de`, else the browser's; very large
 * and very small ones in powers of ten.
 */
export function formatAmount(value: number, locale?: string): string {
  const size = Math.abs(value);
  return value === 0 || (size >= 1e-4 && size < 1e12)
    ? value.toLocaleString(locale, { maximumFractionDigits: 6 })
    : value.toExponential(3);
}
