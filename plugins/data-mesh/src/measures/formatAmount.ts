/** A number for people; very large and very small ones in powers of ten. */
export function formatAmount(value: number): string {
  const size = Math.abs(value);
  return value === 0 || (size >= 1e-4 && size < 1e12)
    ? value.toLocaleString(undefined, { maximumFractionDigits: 6 })
    : value.toExponential(3);
}
