import {
  useDataMesh,
  type AnswerOf,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** How far the policies in force of a body are kept. */
export type Uptake = AnswerOf<'getPolicyUptake'>;

/** How far the policies of the governance body of this page are kept. */
export function useUptake(): Loadable<Uptake> {
  const body = stringifyEntityRef(useEntity().entity);
  return useDataMesh(api => api.ask('getPolicyUptake', { body }), [body]);
}
