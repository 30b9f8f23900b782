import type { DomainProduct } from '@backstage-data-mesh/model';
import { EntityLink, Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { LifecycleMark } from '../facts/LifecycleMark';
import { useText } from '../facts/useText';
import type { Health, HealthCounts } from './countHealth';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
      gap: theme.spacing(1.5, 3),
    },
    item: { overflowWrap: 'anywhere' },
  }),
  { name: 'DataMeshOwnedProducts' },
);

/** Data products, how far each of them is, and what was found on it. */
export function OwnedProducts(props: {
  products: readonly DomainProduct[];
  /** What was found on them; missing where nobody can tell. */
  health: Health | undefined;
}) {
  const classes = useStyles();
  const { products, health } = props;
  return (
    <ul className={classes.list}>
      {products.map(({ ref, title, lifecycle }) => (
        <li key={ref} className={classes.item}>
          <EntityLink entityRef={ref} title={title} />
          <div>
            <LifecycleMark small lifecycle={lifecycle} />
          </div>
          {health && <HealthLine counts={health.of(ref)} />}
        </li>
      ))}
    </ul>
  );
}

function HealthLine({ counts }: { counts: HealthCounts | undefined }) {
  const t = useText();
  const { errors = 0, warnings = 0 } = counts ?? {};
  if (errors + warnings === 0)
    return (
      <Mark shape="tick" ink="good" small>
        {t('team.products.noFindings')}
      </Mark>
    );
  return (
    <Mark
      small
      shape={errors > 0 ? 'warning' : 'half'}
      ink={errors > 0 ? 'bad' : 'steady'}
    >
      {[
        errors > 0 && t('findings.errors', { count: errors }),
        warnings > 0 && t('findings.warnings', { count: warnings }),
      ]
        .filter(Boolean)
        .join(', ')}
    </Mark>
  );
}
