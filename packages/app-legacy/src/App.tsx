import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  ProxiedSignInPage,
  SidebarItem,
  SidebarPage,
  Sidebar,
} from '@backstage/core-components';
import { configApiRef, createApiFactory } from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import {
  DataMeshPage,
  dataMeshCatalogColumns,
} from '@backstage-data-mesh/plugin-data-mesh';
import CatalogIcon from '@material-ui/icons/MenuBook';
import DataMeshIcon from '@material-ui/icons/Share';
import { Navigate, Route } from 'react-router-dom';
import { entityPage } from './EntityPage';

const app = createApp({
  apis: [
    createApiFactory({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
    }),
  ],
  // Nobody is asked for a name: the guest of app-config.yaml.
  components: {
    SignInPage: props => <ProxiedSignInPage {...props} provider="guest" />,
  },
  plugins: [catalogPlugin],
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="catalog" />} />
    <Route
      path="/catalog"
      element={
        <CatalogIndexPage
          columns={dataMeshCatalogColumns}
          initialKind="dataproduct"
        />
      }
    />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/data-mesh" element={<DataMeshPage />} />
  </FlatRoutes>
);

const menu = (
  <Sidebar>
    <SidebarItem icon={CatalogIcon} to="catalog" text="Catalog" />
    <SidebarItem icon={DataMeshIcon} to="data-mesh" text="Data mesh" />
  </Sidebar>
);

/** The app, as those of the legacy frontend system are written. */
export const App = app.createRoot(
  <>
    <AlertDisplay />
    <AppRouter>
      <SidebarPage>
        {menu}
        {routes}
      </SidebarPage>
    </AppRouter>
  </>,
);
