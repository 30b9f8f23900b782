import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePageText } from '../facts/usePageText';
import { DomainProductsView } from './DomainProductsView';
import { ProductLesson } from './ProductLesson';

/**
 * The data products of the domain of this page, from the source to the use.
 */
export function DomainProductsCard() {
  const t = usePageText();
  const domainRef = stringifyEntityRef(useEntity().entity);
  const loadable = useDataMesh(
    api => api.getDomainProducts(domainRef),
    [domainRef],
  );
  return (
    <DataMeshCard
      title={t('domainProducts.title')}
      subheader={t('domainProducts.subheader')}
      loadable={loadable}
      empty={<ProductLesson domainRef={domainRef} />}
    >
      {products => <DomainProductsView products={products} />}
    </DataMeshCard>
  );
}
