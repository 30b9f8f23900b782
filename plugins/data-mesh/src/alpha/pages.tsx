import { DataMeshIcon } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { subPages, type SubPageDeclaration } from '../pages/subPages';
import { rootRouteRef } from '../routes';
import { pageTitle, subPageTitle } from '../titles/titleOf';

/** The page of the data mesh, whose title and icon are in the menu. */
export const dataMeshPage = PageBlueprint.make({
  params: {
    path: '/data-mesh',
    title: pageTitle,
    icon: <DataMeshIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
  },
});

/** Its sub-pages, in the order of their tabs. */
export const dataMeshSubPages = subPages.map(makeSubPage);

function makeSubPage({ name, load }: SubPageDeclaration) {
  // as of entity cards: a union of names stands in reports in no certain order
  const extensionName: string = name;
  return SubPageBlueprint.make({
    name: extensionName,
    params: {
      path: name,
      title: subPageTitle(name),
      async loader() {
        const Content = await load();
        return <Content />;
      },
    },
  });
}
