import type { NarrowerDomain } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 3),
    },
    count: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshNarrowerDomains' },
);

/** The domains inside a domain that offer data products, and how many. */
export function NarrowerDomains(props: { domains: readonly NarrowerDomain[] }) {
  const t = usePageText();
  const classes = useStyles();
  if (props.domains.length === 0) return <></>;
  return (
    <Section title={t('domainProducts.narrower')}>
      <ul className={classes.list}>
        {props.domains.map(({ ref, title, productCount }) => (
          <li key={ref}>
            <EntityLink entityRef={ref} title={title} />{' '}
            <span className={classes.count}>
              {t('domainProducts.inNarrower', { count: productCount })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
