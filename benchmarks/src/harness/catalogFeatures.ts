import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  processingResult,
  type CatalogProcessor,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { declarationOf, entityRefOf } from '@backstage-data-mesh/model';
import { collectRelations } from '../../../plugins/catalog-backend-module-data-mesh/src/processor/collectRelations';

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
export const lettingIn = moduleWith('let-in', {});

/**
 * Lets every kind in, and emits the relations that our module emits for these
 * entities, which are found beforehand; it does nothing else.
 */
export function relating(entities: Iterable<object>): BackendFeature {
  const relations = new Map(
    Array.from(entities as Iterable<Entity>, entity => {
      const kind = declarationOf(entity);
      return [
        entityRefOf(entity),
        kind
          ? collectRelations(kind, entity).map(processingResult.relation)
          : [],
      ];
    }),
  );
  return moduleWith('relate', {
    postProcessEntity: async (entity, _location, emit) => {
      relations.get(entityRefOf(entity))?.forEach(emit);
      return entity;
    },
  });
}

function moduleWith(
  moduleId: string,
  does: Pick<CatalogProcessor, 'postProcessEntity'>,
): BackendFeature {
  const processor: CatalogProcessor = {
    getProcessorName: () => moduleId,
    validateEntityKind: async () => true,
    ...does,
  };
  return createBackendModule({
    pluginId: 'catalog',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addProcessor(processor);
        },
      });
    },
  });
}

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
