import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  getLanguageService,
  type LanguageSettings,
} from 'yaml-language-server';
import { repositoryRoot } from '../../badInput/__testUtils__/repositoryRoot';

/** Where the schemas are published. */
export const PUBLISHED =
  'https://raw.githubusercontent.com/backstage-data-mesh/backstage-data-mesh/main/schemas/';

/** A generated schema, as text. */
export function readSchema(name: string): string {
  return readFileSync(path.join(repositoryRoot, 'schemas', name), 'utf8');
}

/** What editors have from SchemaStore for a file of this name. */
export const SCHEMA_STORE = 'https://json.schemastore.org/';

function readSchemaStore(name: string): string {
  const file = require.resolve(`schemastore/schemas/json/${name}`);
  return readFileSync(file, 'utf8');
}

async function fetchSchema(uri: string): Promise<string> {
  if (uri.startsWith(PUBLISHED)) return readSchema(uri.slice(PUBLISHED.length));
  if (uri.startsWith(SCHEMA_STORE))
    return readSchemaStore(uri.slice(SCHEMA_STORE.length));
  throw new Error(`Nothing is published at ${uri}`);
}

let version = 0;

/**
 * The YAML language server, which serves VS Code, Neovim and others, with what
 * it would fetch read from this repository.
 */
export function openEditor(schemas: LanguageSettings['schemas'] = []) {
  const service = getLanguageService({
    schemaRequestService: fetchSchema,
    workspaceContext: { resolveRelativePath: (_from, to) => to },
  });
  service.configure({ completion: true, validate: true, schemas });
  // parsed documents are kept by address and version
  const open = (text: string) =>
    TextDocument.create('file:///catalog-info.yaml', 'yaml', ++version, text);
  return {
    /** The labels that are proposed at the `|` of a text. */
    async complete(marked: string): Promise<string[]> {
      const document = open(marked.replace('|', ''));
      const position = document.positionAt(marked.indexOf('|'));
      const { items } = await service.doComplete(document, position, false);
      return items.map(({ label }) => label);
    },
    /** The lines, from 1, that are marked, and why. */
    async diagnose(text: string): Promise<string[]> {
      const found = await service.doValidation(open(text), false);
      return found.map(
        ({ range, message }) => `${range.start.line + 1}: ${message}`,
      );
    },
  };
}
