import {
  EntityLink,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FindingCounts } from '../../facts/FindingCounts';
import { usePageText } from '../../facts/usePageText';

/** A data product as the table lists it. */
export type ListedProduct = AnswerOf<'getProducts'>['items'][number];

/** Its title, with its type and how far it is. */
export function ProductName({ product }: { product: ListedProduct }) {
  const { ref, title, type, lifecycle } = product;
  return (
    <>
      <EntityLink entityRef={ref} title={title} />
      <Typography variant="caption" color="textSecondary" component="div">
        {type}, {lifecycle}
      </Typography>
    </>
  );
}

/** What it belongs to. */
export function Place(props: { place: ListedProduct['domain'] }) {
  const { place } = props;
  return place ? (
    <EntityLink entityRef={place.ref} title={place.title} />
  ) : (
    <>–</>
  );
}

/** What is found on it; what is not shown is not nought. */
export function Findings({ findings }: Pick<ListedProduct, 'findings'>) {
  const t = usePageText();
  if (!findings) return <>{t('pages.products.notShown')}</>;
  const { error, warning, info } = findings;
  return error + warning + info === 0 ? (
    <>{t('pages.products.noFindings')}</>
  ) : (
    <FindingCounts counts={findings} />
  );
}
