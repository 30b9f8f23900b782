import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useText } from '../facts/useText';
import { HowToServe, WhyItExistsView } from './WhyItExistsView';

/**
 * Why the data product of this page exists: the goals that it supports, itself
 * or through those who read from it.
 */
export function WhyItExistsCard() {
  const t = useText();
  const productRef = stringifyEntityRef(useEntity().entity);
  const loadable = useDataMesh(
    api => api.getValueSupport(productRef),
    [productRef],
  );
  return (
    <DataMeshCard
      title={t('whyItExists.title')}
      loadable={loadable}
      empty={<HowToServe productRef={productRef} />}
    >
      {support => <WhyItExistsView key={productRef} support={support} />}
    </DataMeshCard>
  );
}
