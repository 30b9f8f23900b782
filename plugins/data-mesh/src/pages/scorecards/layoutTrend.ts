import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

/** What a scorecard was on one day. */
export type TrendDay = AnswerOf<'getTrend'>['days'][number];

/** The outcomes whose way is drawn. */
export const SERIES = ['pass', 'fail', 'unknown', 'waived'] as const;

/** Where the picture of a trend has its lines, in pixels. */
export interface TrendLayout {
  /** The number that the upper edge stands for. */
  readonly top: number;
  readonly lines: readonly {
    readonly name: (typeof SERIES)[number];
    /** Of an SVG path: a step a day, for nothing lies between two days. */
    readonly path: string;
    readonly last: number;
    readonly endY: number;
  }[];
  /** Where the rules were others than the day before. */
  readonly rulesChangedAt: readonly {
    readonly day: string;
    readonly x: number;
  }[];
}

/**
 * Lays out how many results of a family ended how, from the first day on the
 * left to the last on the right. A day without the family counts none.
 */
export function layoutTrend(
  days: readonly TrendDay[],
  family: string,
  { width, height }: { width: number; height: number },
): TrendLayout {
  const tallies = days.map(
    ({ families }) => families.find(each => each.family === family)?.tally,
  );
  const top = Math.max(
    1,
    ...SERIES.flatMap(name => tallies.map(tally => tally?.[name] ?? 0)),
  );
  const times = days.map(({ day }) => Date.parse(day));
  const [first = 0] = times;
  const span = Math.max(1, (times.at(-1) ?? 0) - first);
  const xOf = (time: number) => round(((time - first) / span) * width);
  const yOf = (count: number) => round(height - (count / top) * height);
  return {
    top,
    lines: SERIES.map(name => {
      const counts = tallies.map(tally => tally?.[name] ?? 0);
      const last = counts.at(-1) ?? 0;
      const path = counts
        .map((count, index) =>
          index === 0
            ? `M${xOf(times[0])},${yOf(count)}`
            : `H${xOf(times[index])}V${yOf(count)}`,
        )
        .join('');
      return { name, path, last, endY: yOf(last) };
    }),
    rulesChangedAt: days.flatMap(({ day, hasOtherRules }, index) =>
      hasOtherRules ? [{ day, x: xOf(times[index]) }] : [],
    ),
  };
}

/** Places labels one below the other where they would overlap. */
export function spreadLabels(
  ys: readonly number[],
  apart: number,
  bottom: number,
): number[] {
  const order = ys.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed = new Array<number>(ys.length);
  let free = -Infinity;
  order.forEach(({ y, index }, rank) => {
    const room = bottom - (order.length - 1 - rank) * apart;
    placed[index] = Math.min(Math.max(y, free), Math.max(room, free));
    free = placed[index] + apart;
  });
  return placed;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
