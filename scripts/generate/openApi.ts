import {
  openApiDocument,
  operations,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { GeneratedFile } from './generatedFile';

/** What the backend answers, for those who ask it with other tools. */
export function generateOpenApi(): GeneratedFile {
  const document = openApiDocument(Object.values(operations));
  return {
    path: 'plugins/data-mesh-common/openapi.json',
    text: JSON.stringify(document),
  };
}
