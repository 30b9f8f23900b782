import Ajv from 'ajv';
import { kinds } from '../kinds';
import { readYamlBeside } from '../__testUtils__/yaml';
import { toJsonSchema } from './jsonSchema';

const folderOf = (kind: string) =>
  `../kinds/${kind[0].toLowerCase()}${kind.slice(1)}`;

describe.each(kinds.map(kind => [kind.kind, kind] as const))(
  'the JSON Schema of %s',
  (name, kind) => {
    const validate = new Ajv({
      allErrors: true,
      strict: true,
      strictTypes: false,
    }).compile(toJsonSchema(kind));

    it('accepts the example as it is written in a file', () => {
      const example = readYamlBeside(
        __filename,
        `${folderOf(name)}/valid.yaml`,
      );
      validate(example);
      expect(validate.errors).toBeNull();
    });

    it('refuses the example of mistakes', () => {
      const example = readYamlBeside(
        __filename,
        `${folderOf(name)}/invalid.yaml`,
      );
      expect(validate(example)).toBe(false);
    });

    it('describes every field of the spec', () => {
      const undescribed = findUndescribed(toJsonSchema(kind).properties, []);
      expect(undescribed.filter(path => path.startsWith('spec.'))).toEqual([]);
    });
  },
);

function findUndescribed(properties: unknown, path: string[]): string[] {
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([key, schema]) => {
    const here = [...path, key];
    const own =
      schema.description || isStructure(schema) ? [] : [here.join('.')];
    return [
      ...own,
      ...findUndescribed(schema.properties ?? schema.items?.properties, here),
    ];
  });
}

/** A map whose fields speak for themselves. */
function isStructure(schema: { type?: string; anyOf?: unknown }) {
  return (
    schema.type === 'object' || schema.type === 'array' || 'anyOf' in schema
  );
}
