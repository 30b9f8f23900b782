import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  type CatalogProcessor,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** `catalog.rules` of the app-config: the kinds of an organisation may come. */
export const organisationRules = [
  {
    allow: [
      ...['DataProduct', 'Domain', 'GovernanceBody', 'Group'],
      ...['TeamProfile', 'User', 'ValueHypothesis'],
    ],
  },
];

/** Lets every kind in, and does nothing else. */
export const lettingIn = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'let-in',
  register(env) {
    const processor: CatalogProcessor = {
      getProcessorName: () => 'let-in',
      validateEntityKind: async () => true,
    };
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(processor);
      },
    });
  },
});

/** Gives a catalog the generated entities that somebody wants it to have. */
export class GeneratedEntities implements EntityProvider {
  private connection: EntityProviderConnection | undefined;

  /** `all` are what it has from the start; without, it is left as it is. */
  constructor(private readonly all?: () => Iterable<object>) {}

  readonly feature = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'generated-organisation',
    register: env => {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        init: async ({ catalog }) => catalog.addEntityProvider(this),
      });
    },
  });

  getProviderName(): string {
    return 'generated-organisation';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    if (!this.all) return;
    const entities = Array.from(this.all(), located);
    await connection.applyMutation({ type: 'full', entities });
  }

  /** Adds entities, or puts them in the place of what had their names. */
  async put(entities: readonly object[]): Promise<void> {
    await this.connection!.applyMutation({
      type: 'delta',
      added: entities.map(located),
      removed: [],
    });
  }
}

const LOCATION = 'url:https://git.example.com/catalog-info.yaml';

function located(entity: any) {
  const annotations = {
    'backstage.io/managed-by-location': LOCATION,
    'backstage.io/managed-by-origin-location': LOCATION,
  };
  return {
    locationKey: 'generated',
    entity: { ...entity, metadata: { ...entity.metadata, annotations } },
  };
}
