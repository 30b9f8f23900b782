import type { ValueTree } from '@backstage-data-mesh/model';
import {
  useDataMesh,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { isBare } from './lessons';

/** The value tree around the entity of this page. */
export function useValueTree(): Loadable<ValueTree> {
  const entityRef = stringifyEntityRef(useEntity().entity);
  return useDataMesh(
    async api => {
      const answer = await api.getValueTree(entityRef);
      const { value: tree } = answer;
      return tree && isBare(tree) ? { ...answer, value: undefined } : answer;
    },
    [entityRef],
  );
}
