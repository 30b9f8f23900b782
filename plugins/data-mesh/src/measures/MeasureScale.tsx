import type { MeasureView } from '@backstage-data-mesh/model';
import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { CSSProperties } from 'react';
import {
  layoutMeasureScale,
  type MeasurePoint,
  type MeasureScaleLayout,
} from './layoutMeasureScale';
import { MeasurePointMark } from './MeasurePointMark';

const useStyles = makeStyles(
  theme => ({
    // the marks reach over both ends
    root: { position: 'relative', height: 20, margin: theme.spacing(0.5, 1) },
    track: {
      position: 'absolute',
      top: 9,
      height: 2,
      left: 0,
      right: 0,
      background: theme.palette.divider,
    },
    way: {
      position: 'absolute',
      top: 8,
      height: 4,
      background: inksOf(theme).steady,
    },
    mark: {
      position: 'absolute',
      top: 3,
      width: 14,
      height: 14,
      transform: 'translateX(-50%)',
      overflow: 'visible',
    },
  }),
  { name: 'DataMeshMeasureScale' },
);

/**
 * Baseline, tripwire, latest reading and target on one line. For the eye only:
 * the same values stand beside it as text.
 */
export function MeasureScale(props: { view: MeasureView }) {
  const classes = useStyles();
  const layout = layoutMeasureScale(props.view);
  return (
    // places are physical: better is to the right in every language
    <div className={classes.root} dir="ltr" aria-hidden="true">
      <div className={classes.track} />
      <div className={classes.way} style={wayOf(layout)} />
      {ORDER.map(name => {
        const place = layout[name];
        return (
          place !== undefined && (
            <MeasurePointMark
              key={name}
              point={name}
              className={classes.mark}
              style={{ left: percent(place) }}
            />
          )
        );
      })}
    </div>
  );
}

/** The later is drawn over the earlier. */
const ORDER: readonly MeasurePoint[] = [
  'baseline',
  'target',
  'tripwire',
  'current',
];

/** The way that was made from the baseline, forwards or back. */
function wayOf({ baseline, current }: MeasureScaleLayout): CSSProperties {
  if (baseline === undefined || current === undefined) {
    return { display: 'none' };
  }
  return {
    left: percent(Math.min(baseline, current)),
    width: percent(Math.abs(current - baseline)),
  };
}

function percent(place: number): string {
  return `${(place * 100).toFixed(2)}%`;
}
