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
      const [{ titled }, { MyWaiting }] = await Promise.all([
        import('./titled'),
        import('../MyWaiting'),
      ]);
      return titled(MyWaiting, t => t('waiting.title'));
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
      const [{ titled }, { ChecksKept }] = await Promise.all([
        import('./titled'),
        import('../ChecksKept'),
      ]);
      return titled(ChecksKept, t => t('waiting.kpi.title'));
    },
  },
});

/** The widgets of the data mesh for the home page. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [waitingWidget, checksWidget],
});
