import type { DomainProducts } from '@backstage-data-mesh/model';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../facts/usePageText';
import { NarrowerDomains } from './NarrowerDomains';
import { ProductGroup } from './ProductGroup';
import { ProductLesson } from './ProductLesson';

const useStyles = makeStyles(
  theme => ({
    groups: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
      gap: theme.spacing(3),
    },
  }),
  { name: 'DataMeshDomainProducts' },
);

/** The data products of a domain side by side, from the source to the use. */
export function DomainProductsView(props: { products: DomainProducts }) {
  const t = usePageText();
  const classes = useStyles();
  const { domainRef, groups, narrower } = props.products;
  const hasOwn = groups.some(({ products }) => products.length > 0);
  if (!hasOwn && narrower.length === 0) {
    return <ProductLesson domainRef={domainRef} />;
  }
  return (
    <>
      {hasOwn ? (
        <div className={classes.groups}>
          {groups.map(group => (
            <ProductGroup key={group.type} group={group} />
          ))}
        </div>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('domainProducts.noneOfItsOwn')}
        </Typography>
      )}
      <NarrowerDomains domains={narrower} />
    </>
  );
}
