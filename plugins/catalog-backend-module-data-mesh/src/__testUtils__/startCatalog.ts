import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
/* eslint-disable-next-line @backstage/no-relative-monorepo-imports -- tests share
   what no package publishes */
import { closingDatabase } from '../../../data-mesh-backend/src/__testUtils__/closingDatabase';
import catalogModuleDataMesh, { catalogModuleLocalText } from '..';
import { RunningCatalog, type ProcessingErrors } from './RunningCatalog';

/** Everything that the README asks adopters to allow, and what they have. */
export const ALLOWED_KINDS = [
  'API',
  'Component',
  'DataProduct',
  'Domain',
  'GovernanceBody',
  'Group',
  'Location',
  'Resource',
  'System',
  'TeamProfile',
  'User',
  'ValueHypothesis',
];

/** What to start the catalog with. */
export interface CatalogOptions {
  /** Absolute paths of the files to ingest. */
  readonly files?: readonly string[];
  readonly allowedKinds?: readonly string[];
  /** How often each entity is read anew: a second, if not said. */
  readonly processingInterval?: JsonObject;
  /** `catalog.processorOptions`. */
  readonly processorOptions?: JsonObject;
  /** `dataMesh.processor.reject`. */
  readonly rejectingRules?: readonly string[];
  /** More features, such as a catalog model. */
  readonly features?: readonly BackendFeature[];
}

/** Starts the real catalog with this module on an embedded database. */
export async function startCatalog(
  options: CatalogOptions = {},
): Promise<RunningCatalog> {
  const { files = [], allowedKinds = ALLOWED_KINDS, features = [] } = options;
  const { processorOptions = {}, rejectingRules = [] } = options;
  const { processingInterval = { seconds: 1 } } = options;
  const errors: ProcessingErrors = new Map();
  const { server } = await startTestBackend({
    features: [
      closingDatabase,
      catalogPlugin,
      catalogModuleDataMesh,
      catalogModuleLocalText,
      recordErrors(errors),
      ...features,
      mockServices.rootConfig.factory({
        data: {
          dataMesh: { processor: { reject: [...rejectingRules] } },
          catalog: {
            processingInterval,
            processorOptions,
            rules: [{ allow: [...allowedKinds] }],
            locations: files.map(target => ({ type: 'file', target })),
          },
        },
      }),
    ],
  });
  return new RunningCatalog(server, errors);
}

function recordErrors(errors: ProcessingErrors): BackendFeature {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'record-errors',
    register(reg) {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.setOnProcessingErrorHandler(event => {
            const messages = event.errors.map(error => error.message);
            const ref = stringifyEntityRef(event.unprocessedEntity);
            errors.set(ref, messages.join('\n'));
          });
        },
      });
    },
  });
}
