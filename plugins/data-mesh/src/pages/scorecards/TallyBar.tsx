import type { Tally } from '@backstage-data-mesh/model';
import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

const WIDTH = 120;
const HEIGHT = 10;

const useStyles = makeStyles(
  theme => {
    const inks = inksOf(theme);
    return {
      root: { display: 'block', width: WIDTH, height: HEIGHT, marginTop: 5 },
      pass: { fill: inks.steady },
      // the three others differ by what they look like, not by colour alone
      fail: { fill: inks.bad },
      unknown: { fill: 'none', stroke: inks.quiet, strokeDasharray: '3 2' },
      waived: { fill: inks.quiet, opacity: 0.35 },
    };
  },
  { name: 'DataMeshTallyBar' },
);

/**
 * Results as parts of one length: passed full, to mend full in the colour of
 * what is bad and lower, unknown as a dashed frame, waived pale. The numbers
 * stand beside it, so it is for the eye only.
 */
export function TallyBar({ tally }: { tally: Tally }) {
  const classes = useStyles();
  const parts = [
    ['pass', tally.pass],
    ['fail', tally.fail + tally.error],
    ['unknown', tally.unknown],
    ['waived', tally.waived],
  ] as const;
  const all = parts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return <></>;
  let x = 0;
  return (
    <svg
      className={classes.root}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {parts.map(([name, count]) => {
        const width = (count / all) * WIDTH;
        const start = x;
        x += width;
        const isFrame = name === 'unknown';
        const inset = isFrame ? 0.5 : 0;
        return (
          width > 0 && (
            <rect
              key={name}
              className={classes[name]}
              x={start + inset}
              y={inset}
              width={Math.max(1, width - 1 - inset)}
              height={HEIGHT - 2 * inset}
            />
          )
        );
      })}
    </svg>
  );
}
