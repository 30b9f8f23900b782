import { kinds, toJsonSchema } from '../../packages/model/src';
import type { GeneratedFile } from './generatedFile';

const FILE = 'catalog-info.schema.json';
const ADDRESS =
  'https://raw.githubusercontent.com/backstage-data-mesh/backstage-data-mesh/main/schemas';

/** One JSON Schema for whole files, and the entry that offers it to editors. */
export function generateCatalogInfoSchema(): GeneratedFile[] {
  const files = { [FILE]: schema(), 'schemastore-entry.json': entry() };
  return Object.entries(files).map(([name, content]) => ({
    path: `schemas/${name}`,
    text: JSON.stringify(content),
  }));
}

/** Picks by kind; what is of another kind has to be an entity and no more. */
function schema() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `https://backstage-data-mesh.github.io/schemas/${FILE}`,
    title: 'Entity',
    description: 'An entity of the catalog, of the data mesh or not.',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata'],
    properties: envelope(),
    allOf: kinds.map(kind => ({
      if: {
        required: ['kind'],
        properties: {
          kind: { const: kind.kind },
          apiVersion: { pattern: groupsOf(kind.apiVersions) },
        },
      },
      then: { $ref: `#/definitions/${kind.kind}` },
    })),
    definitions: Object.fromEntries(
      kinds.map(kind => [kind.kind, withoutAddress(toJsonSchema(kind))]),
    ),
  };
}

/** Of any version: others, such as ODPS, have a kind of the same name too. */
function groupsOf(apiVersions: readonly string[]): string {
  const groups = new Set(apiVersions.map(version => version.split('/')[0]));
  return `^(${[...groups].join('|').replaceAll('.', '\\.')})/`;
}

/** Proposes our words, and takes any: other plugins have kinds of their own. */
function envelope() {
  const versions = kinds.flatMap(({ apiVersions }) => apiVersions);
  const proposed = (words: readonly string[], description: string) => ({
    description,
    anyOf: [
      { type: 'string', enum: words },
      { type: 'string', minLength: 1 },
    ],
  });
  return {
    apiVersion: proposed([...new Set(versions)], 'The version of the format.'),
    kind: proposed(
      kinds.map(({ kind }) => kind),
      'The kind of entity.',
    ),
    metadata: {
      type: 'object',
      description: "Backstage's own description of the entity.",
      required: ['name'],
      properties: { name: { type: 'string', minLength: 1 } },
    },
    spec: { type: 'object', description: 'What the kind says of the entity.' },
  };
}

/** A part of a schema is found by its place in it, not by an address. */
function withoutAddress(part: ReturnType<typeof toJsonSchema>) {
  return Object.fromEntries(
    Object.entries(part).filter(([key]) => key !== '$schema' && key !== '$id'),
  );
}

/** The form in which SchemaStore lists a schema that is kept elsewhere. */
function entry() {
  return {
    name: 'Backstage data mesh',
    description:
      'Data products, value hypotheses, governance bodies and team profiles in the Backstage catalog',
    fileMatch: ['catalog-info.yaml', 'catalog-info.yml'],
    url: `${ADDRESS}/${FILE}`,
  };
}
