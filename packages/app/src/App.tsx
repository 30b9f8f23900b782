import { createApp } from '@backstage/frontend-defaults';
import { graphModule } from './modules/graph';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { presentationModule } from './modules/presentation';
import { signInModule } from './modules/signIn';

/** Plugins come by discovery (`app.packages` in app-config.yaml). */
export const app = createApp({
  features: [
    graphModule,
    homeModule,
    navModule,
    presentationModule,
    signInModule,
  ],
});
