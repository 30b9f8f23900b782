import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import catalogModuleDataMesh, {
  catalogModuleLocalText,
} from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import request from 'supertest';
import { parse, parseAllDocuments } from 'yaml';

const root = path.resolve(__dirname, '../../..');

/** What app-config.yaml says of the catalog, with absolute paths. */
function catalogConfig() {
  const file = path.join(root, 'app-config.yaml');
  const { catalog } = parse(readFileSync(file, 'utf8'));
  const locations = catalog.locations.map((at: { target: string }) => ({
    ...at,
    target: path.resolve(root, 'packages/backend', at.target),
  }));
  return { catalog: { ...catalog, locations } };
}

/** A location of its own, which the portal does not read. */
const ELSEWHERE = path.join('examples', 'acquired');

/** References of all entities in the repository's own YAML files. */
function writtenRefs(): string[] {
  const files = globSync(['catalog-info.yaml', 'examples/**/*.yaml'], {
    cwd: root,
  });
  return files
    .filter(file => !file.startsWith(ELSEWHERE))
    .flatMap(file =>
      parseAllDocuments(readFileSync(path.join(root, file), 'utf8')),
    )
    .map((document): Entity => document.toJS())
    .filter(({ metadata }) => metadata !== undefined)
    .map(entity => stringifyEntityRef(entity))
    .sort();
}

function collectErrors(into: string[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'collect-errors',
    register(reg) {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.setOnProcessingErrorHandler(
            ({ unprocessedEntity, errors }) => {
              const { name } = unprocessedEntity.metadata;
              into.push(...errors.map(error => `${name}: ${error.message}`));
            },
          );
        },
      });
    },
  });
}

describe('app-config.yaml', () => {
  it('lets every entity of the sample and of this suite into the catalog', async () => {
    const errors: string[] = [];
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({ data: catalogConfig() }),
        catalogPlugin,
        catalogModuleDataMesh,
        catalogModuleLocalText,
        collectErrors(errors),
      ],
    });
    const expected = writtenRefs();
    let refs: string[] = [];
    const deadline = Date.now() + 5 * 60_000;
    while (
      errors.length === 0 &&
      refs.length < expected.length &&
      Date.now() < deadline
    ) {
      await wait(250);
      const { body } = await request(backend.server)
        .get('/api/catalog/entities')
        .query({ fields: 'kind,metadata.name,metadata.namespace' });
      refs = body
        .filter((entity: Entity) => !isGenerated(entity))
        .map((entity: Entity) => stringifyEntityRef(entity))
        .sort();
    }
    await backend.stop();
    expect(errors).toEqual([]);
    expect(expected.length).toBeGreaterThan(100);
    expect(refs).toEqual(expected);
  }, 600_000);
});

/** The catalog makes a location of its own for each one in the configuration. */
function isGenerated({ metadata }: Entity): boolean {
  return metadata.name.startsWith('generated-');
}
