import type {
  DomainProduct,
  DomainProductGroup,
} from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { LifecycleMark } from '../facts/LifecycleMark';
import { usePageText } from '../facts/usePageText';

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0 },
    title: {
      ...theme.typography.body2,
      fontWeight: 700,
      margin: theme.spacing(0, 0, 1),
    },
    list: {
      ...theme.typography.body2,
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
    },
    quiet: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
    },
    facts: {
      ...theme.typography.caption,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1.5),
    },
  }),
  { name: 'DataMeshProductGroup' },
);

/** The data products of one type. */
export function ProductGroup(props: { group: DomainProductGroup }) {
  const t = usePageText();
  const classes = useStyles();
  const { type, products } = props.group;
  return (
    <section className={classes.root}>
      <h4 className={classes.title}>
        {t(`domainProducts.group.${type}`, {
          number: products.length,
        })}
      </h4>
      {products.length === 0 ? (
        <div className={classes.quiet}>{t('domainProducts.noneOfType')}</div>
      ) : (
        <ul className={classes.list}>
          {products.map(product => (
            <li key={product.ref}>
              <ProductEntry product={product} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ProductEntry({ product }: { product: DomainProduct }) {
  const t = usePageText();
  const classes = useStyles();
  const { ref, title, lifecycle, owner } = product;
  return (
    <>
      <EntityLink entityRef={ref} title={title} />
      <div className={classes.facts}>
        <LifecycleMark small lifecycle={lifecycle} />
        {owner ? (
          <EntityLink
            entityRef={owner.ref}
            title={owner.title}
            isMissing={owner.isMissing}
          />
        ) : (
          t('domainProducts.noOwner')
        )}
      </div>
    </>
  );
}
