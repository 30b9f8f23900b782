/** A reading at a time. */
export interface SparklineReading {
  readonly value: number;
  /** ISO 8601. */
  readonly asOf: string;
}

/** Where each reading stands: `[x, y]` from 0 to 1, and 0 is left and top. */
export type SparklineLayout = readonly (readonly [number, number])[];

/**
 * Places readings by their time and value, higher values further up. What
 * cannot be dated or is no number has no place; equal times or values stand in
 * the middle.
 */
export function layoutSparkline(
  readings: readonly SparklineReading[],
): SparklineLayout {
  const points = readings
    .map(({ value, asOf }) => [Date.parse(asOf), value] as const)
    .filter(point => point.every(Number.isFinite))
    .sort(([a], [b]) => a - b);
  const placeTime = placeBetween(points.map(([time]) => time));
  const placeValue = placeBetween(points.map(([, value]) => value));
  return points.map(([time, value]) => [
    placeTime(time),
    1 - placeValue(value),
  ]);
}

/** Halves first: the distance of two finite numbers need not be finite. */
function placeBetween(values: readonly number[]) {
  const low = Math.min(...values);
  const span = Math.max(...values) / 2 - low / 2;
  return (value: number) => (span > 0 ? (value / 2 - low / 2) / span : 0.5);
}
