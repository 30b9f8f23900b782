import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { PROCESSED_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-common';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { ProcessedHints } from './hints/ProcessedHints';
import { readRejectingRules } from './findings/readRejectingRules';
import { DataMeshEntitiesProcessor } from './processor/DataMeshEntitiesProcessor';

/**
 * Adds the data mesh kinds and their relations to the catalog.
 *
 * @public
 */
export const catalogModuleDataMesh = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'data-mesh',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
      },
      async init({ catalog, config, events }) {
        const rejecting = readRejectingRules(config);
        const hints = new ProcessedHints(refs =>
          events.publish({ topic: PROCESSED_TOPIC, eventPayload: { refs } }),
        );
        catalog.addProcessor(new DataMeshEntitiesProcessor(rejecting, hints));
      },
    });
  },
});
