import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

const layout = HomePageLayoutBlueprint.make({
  params: {
    loader: async () => {
      const { HomePage } = await import('./HomePage');
      return props => <HomePage {...props} />;
    },
  },
});

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout],
});
