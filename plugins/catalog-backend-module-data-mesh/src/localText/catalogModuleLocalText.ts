import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { LocalTextProcessor } from './LocalTextProcessor';

/**
 * Lets `$text: ./name` work in `file` locations, for a trial on one's own
 * machine. Entities from `url` locations do not need it and are not touched.
 *
 * @public
 */
export const catalogModuleLocalText = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'data-mesh-local-text',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new LocalTextProcessor());
      },
    });
  },
});
