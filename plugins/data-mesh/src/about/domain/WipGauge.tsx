import {
  inksOf,
  Mark,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useText } from '../../facts/useText';
import { liveBetsOf } from './liveBetsOf';

/** A gauge of more boxes would be no picture. */
const MAX_BOXES = 12;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
    },
    gauge: { flex: 'none', color: inksOf(theme).steady },
    over: { color: inksOf(theme).bad },
  }),
  { name: 'DataMeshWipGauge' },
);

/** How many value hypotheses for the goals of the domain are live, of how many. */
export function WipGauge({ limit }: { limit?: number }) {
  const t = useText();
  const classes = useStyles();
  const ref = stringifyEntityRef(useEntity().entity);
  const loadable = useDataMesh(api => api.getValueTree(ref), [ref]);
  if (loadable.state === 'loading') return <></>;
  if (loadable.state !== 'ready') {
    return (
      <>
        {limit === undefined
          ? t('about.wip.unlimited')
          : t('about.wip.atMost', { limit })}
      </>
    );
  }
  const live = liveBetsOf(loadable.value, ref);
  if (limit === undefined) {
    return (
      <>
        {t('about.activeBets', { count: live })} · {t('about.wip.unlimited')}
      </>
    );
  }
  const text = t('about.wip.of', { live, limit });
  const isOver = live > limit;
  return (
    <span className={classes.root}>
      <Gauge live={live} limit={limit} />
      {isOver ? (
        <Mark shape="warning" ink="bad">
          {text} · {t('about.wip.over')}
        </Mark>
      ) : (
        text
      )}
    </span>
  );
}

/** For the eye only: the words beside it say the same. */
function Gauge(props: { live: number; limit: number }) {
  const classes = useStyles();
  const { live, limit } = props;
  const count = Math.max(live, limit);
  if (count > MAX_BOXES) return <></>;
  return (
    <svg
      className={classes.gauge}
      width={count * 14}
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: count }, (_, index) => (
        <rect
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          className={index >= limit ? classes.over : undefined}
          x={index * 14 + 1}
          y="1"
          width="10"
          height="10"
          rx="2"
          fill={index < live ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  );
}
