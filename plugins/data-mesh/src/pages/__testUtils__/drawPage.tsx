import {
  dataMeshApiRef,
  type DataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';

/** A sub-page in a portal at an address such as `?by=owner`. */
export function drawPage(
  page: JSX.Element,
  options: { api: DataMeshApi; address?: string; entities?: Entity[] },
) {
  const { api, address = '?', entities = [] } = options;
  window.history.replaceState(null, '', address);
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [dataMeshApiRef, api],
        [catalogApiRef, catalogApiMock({ entities })],
      ]}
    >
      {page}
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}
