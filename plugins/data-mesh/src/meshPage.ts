import { createRoutableExtension } from '@backstage/core-plugin-api';
import { dataMeshPlugin } from './plugin';
import { rootRouteRef } from './routes';

/**
 * What is in the mesh, what to do next, and what was found; for a route of the
 * app, such as `/data-mesh`.
 *
 * @public
 */
export const DataMeshPage = dataMeshPlugin.provide(
  createRoutableExtension({
    name: 'DataMeshPage',
    component: () =>
      import('./pages/LegacyMeshPage').then(m => m.LegacyMeshPage),
    mountPoint: rootRouteRef,
  }),
);
