import type { DomainProduct } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { LifecycleMark } from '../facts/LifecycleMark';
import { useText } from '../facts/useText';

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

/** What a team owns, and how far each of it is. */
export function OwnedProducts(props: { products: readonly DomainProduct[] }) {
  const t = useText();
  const classes = useStyles();
  if (props.products.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('team.ownsNone')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list}>
      {props.products.map(({ ref, title, lifecycle }) => (
        <li key={ref} className={classes.item}>
          <EntityLink entityRef={ref} title={title} />
          <div>
            <LifecycleMark small lifecycle={lifecycle} />
          </div>
        </li>
      ))}
    </ul>
  );
}
