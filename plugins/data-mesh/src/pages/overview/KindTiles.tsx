import type { KindCount } from '@backstage-data-mesh/model';
import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Link,
  makeStyles,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import { useCatalogAddress } from './useCatalogAddress';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
      gap: theme.spacing(2, 3),
    },
    count: { ...theme.typography.h4, margin: 0, lineHeight: 1.2 },
    name: theme.typography.body2,
    quiet: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshKindTiles' },
);

/** How many there are of each kind, with the way into the catalog. */
export function KindTiles(props: { kinds: readonly KindCount[] }) {
  const t = usePageText();
  const locale = useLocale();
  const classes = useStyles();
  const addressOf = useCatalogAddress();
  return (
    <ul className={classes.list}>
      {props.kinds.map(({ kind, count, of }) => {
        const address = addressOf(kind);
        const name = nameOfKind(t, kind);
        return (
          <li key={kind}>
            <div className={classes.count}>{count.toLocaleString(locale)}</div>
            <div className={classes.name}>
              {address ? <Link to={address}>{name}</Link> : name}
            </div>
            {of !== undefined && of !== count && (
              <div className={classes.quiet}>
                {t('pages.overview.ofDomains', { number: of })}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function nameOfKind(t: ReturnType<typeof usePageText>, kind: string): string {
  switch (kind) {
    case 'DataProduct':
    case 'Domain':
    case 'GovernanceBody':
    case 'TeamProfile':
    case 'ValueHypothesis':
      return t(`pages.overview.kinds.${kind}`);
    default:
      return kind;
  }
}
