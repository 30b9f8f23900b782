import {
  dataMeshCatalogGraphModule,
  dataMeshCatalogIndexModule,
  dataMeshEntityPresentationModule,
  dataMeshHomeModule,
} from '@backstage-data-mesh/plugin-data-mesh/alpha';
import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

/** Plugins come by discovery (`app.packages` in app-config.yaml). */
export const app = createApp({
  features: [
    dataMeshCatalogGraphModule,
    dataMeshCatalogIndexModule,
    dataMeshEntityPresentationModule,
    dataMeshHomeModule,
    homeModule,
    navModule,
    signInModule,
  ],
});
