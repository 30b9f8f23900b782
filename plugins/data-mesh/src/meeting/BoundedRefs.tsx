import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePageText } from '../facts/usePageText';

/** A meeting reads no longer list of names. */
const MAX_NAMES = 10;

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'DataMeshBoundedRefs' },
);

/** Links to entities; of a long list the first, and how many more there are. */
export function BoundedRefs({ refs }: { refs: readonly string[] }) {
  const t = usePageText();
  const classes = useStyles();
  const rest = refs.length - MAX_NAMES;
  return (
    <ul className={classes.root}>
      {refs.slice(0, MAX_NAMES).map(ref => (
        <li key={ref}>
          <EntityRefLink entityRef={ref} hideIcon />
        </li>
      ))}
      {rest > 0 && <li>{t('about.andMore', { number: rest })}</li>}
    </ul>
  );
}
