/** A part of a duration: three months. @public */
export interface DurationPart {
  /** In the singular, as `Intl` names units. */
  readonly unit:
    'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';
  /** May have a fraction. */
  readonly amount: number;
}

const part = (unit: string, point = '\\.') =>
  `(?:(\\d{1,20}(?:${point}\\d{1,20})?)${unit})?`;
const date = ['Y', 'M', 'W', 'D'].map(unit => part(unit)).join('');
const time = part('H') + part('M') + part('S', '[.,]');

/** An ISO 8601 duration, of any length and of none into the past. */
export const DURATION = new RegExp(
  `^P(?=\\d|T\\d)${date}(?:T(?=\\d)${time})?$`,
);

const UNITS: readonly DurationPart['unit'][] = [
  ...(['year', 'month', 'week', 'day'] as const),
  ...(['hour', 'minute', 'second'] as const),
];

/**
 * The parts of an ISO 8601 duration such as `P1Y6M`, the longest first;
 * `undefined` for a text that is none.
 *
 * @public
 */
export function partsOfDuration(
  text: string,
): readonly DurationPart[] | undefined {
  const [, ...amounts] = DURATION.exec(text) ?? [];
  if (amounts.length === 0) return undefined;
  return UNITS.flatMap((unit, index) => {
    const written: string | undefined = amounts[index];
    return written === undefined
      ? []
      : [{ unit, amount: Number(written.replace(',', '.')) }];
  });
}
