import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The page of the data mesh. */
export const rootRouteRef = createRouteRef({ id: 'data-mesh' });

/** The page of the data mesh as cards lead there; not every app has it. */
export const meshPageRouteRef = createExternalRouteRef({
  id: 'mesh-page',
  optional: true,
  defaultTarget: 'data-mesh.root',
});

/** The catalog's list, bound by itself where the app has the catalog. */
export const catalogIndexRouteRef = createExternalRouteRef({
  id: 'catalog-index',
  optional: true,
  defaultTarget: 'catalog.catalogIndex',
});
