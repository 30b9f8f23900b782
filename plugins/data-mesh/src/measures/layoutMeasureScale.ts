import type { MeasureView } from '@backstage-data-mesh/model';

/** What stands on the scale. */
export type MeasurePoint = 'baseline' | 'tripwire' | 'current' | 'target';

/**
 * Where each point stands: 0 at the left end of the scale, 1 at the right. A
 * point that is not known has no place.
 */
export type MeasureScaleLayout = Readonly<
  Partial<Record<MeasurePoint, number>>
>;

/**
 * Lays the values of a measure out on one line. Better is always further to
 * the right, whether the measure should rise or fall, so that every scale is
 * read the same way.
 */
export function layoutMeasureScale(view: MeasureView): MeasureScaleLayout {
  const points = pointsOf(view);
  const values = points.map(([, value]) => value);
  const place = placeBetween(Math.min(...values), Math.max(...values));
  const rises = isRising(view);
  return Object.fromEntries(
    points.map(([name, value]) => [
      name,
      rises ? place(value) : 1 - place(value),
    ]),
  );
}

function pointsOf({ measure, current }: MeasureView) {
  const values: readonly [MeasurePoint, number | undefined][] = [
    ['baseline', measure.baseline?.value],
    ['tripwire', measure.tripwire?.value],
    ['current', current?.value],
    ['target', measure.target?.value],
  ];
  return values.filter(
    (point): point is [MeasurePoint, number] => point[1] !== undefined,
  );
}

/** Halves first: the distance of two finite numbers need not be finite. */
function placeBetween(low: number, high: number) {
  const span = high / 2 - low / 2;
  return (value: number) =>
    span > 0 ? clamp((value / 2 - low / 2) / span) : 0.5;
}

function clamp(place: number): number {
  return Math.min(1, Math.max(0, place));
}

/** By the two ends where they differ, else by the direction. */
function isRising({ measure }: MeasureView): boolean {
  const { baseline, target, direction } = measure;
  if (baseline && target && baseline.value !== target.value) {
    return target.value > baseline.value;
  }
  return direction !== 'decrease' && direction !== 'at-most';
}
