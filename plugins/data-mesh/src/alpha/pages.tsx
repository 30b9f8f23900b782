import { DataMeshIcon } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** What is in the mesh and what to do next; its title and icon are in the menu. */
export const dataMeshPage = PageBlueprint.make({
  params: {
    path: '/data-mesh',
    title: 'Data mesh',
    icon: <DataMeshIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () => import('../overview/MeshPage').then(m => <m.MeshPage />),
  },
});
