import { kinds, toJsonSchema } from '../../packages/model/src';
import type { GeneratedFile } from './generatedFile';

/** A JSON Schema for each kind, for editors. */
export function generateSchemas(): GeneratedFile[] {
  return kinds.map(kind => ({
    path: `schemas/${kind.kind}.schema.json`,
    text: JSON.stringify(toJsonSchema(kind)),
  }));
}
