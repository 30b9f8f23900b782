import * as z from 'zod';
import { fieldNotes } from './fieldNotes';
import type { KindDeclaration } from './kind';

/** A JSON Schema document, draft 7. @public */
export type JsonSchema = Readonly<Record<string, unknown>>;

const REF_PATTERN =
  '^([a-zA-Z][a-zA-Z0-9]*:)?([a-zA-Z0-9-]+/)?[a-zA-Z0-9][-a-zA-Z0-9_.]*';

/**
 * The JSON Schema of a kind, for editors and for the catalog model. It accepts
 * a file as it is written, `$text` placeholders included; what it cannot say,
 * such as whether a ref exists, the parser and the rules say.
 *
 * @public
 */
export function toJsonSchema(kind: KindDeclaration): JsonSchema {
  const named =
    kind.schema instanceof z.ZodObject
      ? kind.schema.extend({
          apiVersion: z
            .enum(kind.apiVersions)
            .describe('The version of the format.'),
          kind: z.enum([kind.kind]).describe('The kind of entity.'),
        })
      : kind.schema;
  const schema = z.toJSONSchema(named, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => addNotes(zodSchema, jsonSchema),
  });
  return {
    ...schema,
    $id: `https://backstage-data-mesh.github.io/schemas/${kind.kind}.schema.json`,
    title: kind.kind,
    description: kind.summary,
  };
}

function addNotes(
  zodSchema: z.core.$ZodType,
  jsonSchema: z.core.JSONSchema.BaseSchema,
): void {
  if (zodSchema instanceof z.ZodObject) addNeeded(zodSchema, jsonSchema);
  const note = fieldNotes.get(zodSchema);
  if (note?.reference) {
    const fragment = note.reference.fragment ? '(#.+)?' : '';
    jsonSchema.pattern = `${REF_PATTERN}${fragment}$`;
  }
  if (note?.inlineText) {
    delete jsonSchema.type;
    jsonSchema.oneOf = [
      { type: 'string' },
      {
        type: 'object',
        required: ['$text'],
        properties: { $text: { type: 'string' } },
        additionalProperties: false,
      },
    ];
  }
}

function addNeeded(
  { shape }: z.ZodObject,
  jsonSchema: z.core.JSONSchema.BaseSchema,
): void {
  const needed = Object.keys(shape).filter(
    key => fieldNotes.get(shape[key])?.neededByCatalog,
  );
  if (needed.length > 0)
    jsonSchema.required = [...needed, ...(jsonSchema.required ?? [])];
}
