import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { waitingMessages } from '../messages';

const waitingWidget = HomePageWidgetBlueprint.make({
  name: 'data-mesh-waiting',
  params: {
    name: 'DataMeshWaiting',
    title: waitingMessages.title,
    description:
      'Findings, reviews, decisions, waivers and interactions that wait for you.',
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 6 },
    },
    async components() {
      const { MyWaiting } = await import('../MyWaiting');
      return { Content: MyWaiting };
    },
  },
});

const checksWidget = HomePageWidgetBlueprint.make({
  name: 'data-mesh-checks',
  params: {
    name: 'DataMeshChecks',
    title: waitingMessages.kpi.title,
    description: 'How many checks are kept, of how many, where it is worst.',
    layout: {
      width: { minColumns: 3, defaultColumns: 4 },
      height: { minRows: 2, defaultRows: 3 },
    },
    async components() {
      const { ChecksKept } = await import('../ChecksKept');
      return { Content: ChecksKept };
    },
  },
});

/** The widgets of the data mesh for the home page. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [waitingWidget, checksWidget],
});
