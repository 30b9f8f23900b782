import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import type {
  CatalogParser,
  CatalogProcessing,
} from '../../../packages/cli/src/badInput/__testUtils__/catalogVerdict';
import { DataMeshEntitiesProcessor } from '../../../plugins/catalog-backend-module-data-mesh/src/processor/DataMeshEntitiesProcessor';

const location = { type: 'url', target: 'https://git.example.com/a.yaml' };

/** The catalog's own parser; it stops at a document that makes it throw. */
export const parseWithCatalog: CatalogParser = function* parse(text) {
  try {
    for (const result of parseEntityYaml(text, location))
      if (result.type === 'entity')
        // entities are stored as JSON before they are processed
        yield { entity: JSON.parse(JSON.stringify(result.entity)) };
      else yield 'refused';
  } catch {
    yield 'refused';
  }
};

const processor = new DataMeshEntitiesProcessor();

/** The steps of the processor that may refuse an entity. */
export const processWithCatalog: CatalogProcessing = async entity =>
  processor.validateEntityKind(await processor.preProcessEntity(entity));
