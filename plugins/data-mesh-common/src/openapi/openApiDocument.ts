import { z } from 'zod';
import type { Operation } from '../declare/operation';

type Json = Record<string, unknown>;

/** JSON Schema of what is sent (`input`) or answered (`output`). */
function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...schema } = z.toJSONSchema(shape, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    io,
  });
  return schema;
}

function parametersOf(shape: z.ZodObject, at: 'path' | 'query'): Json[] {
  const schema = schemaOf(shape, 'input');
  const required: unknown = schema.required;
  return Object.entries(Object(schema.properties)).map(([name, field]) => ({
    name,
    in: at,
    required: Array.isArray(required) && required.includes(name),
    schema: field,
  }));
}

const ERRORS: Readonly<Record<string, string>> = {
  400: 'The request is not as this document says.',
  401: 'Nobody is signed in.',
  403: 'The caller may not ask this.',
  404: 'There is no such entity, or the caller may not see it.',
  429: 'The caller asks too often; `Retry-After` says when to come back.',
  503: 'There is no mesh to tell of yet; `Retry-After` says when to come back.',
};

function operationObject(operation: Operation): Json {
  const { id, summary, parameters, query, body, answer } = operation;
  const json = (shape: z.ZodType, io: 'input' | 'output') => ({
    'application/json': { schema: schemaOf(shape, io) },
  });
  return {
    operationId: id,
    summary,
    parameters: [
      ...parametersOf(parameters, 'path'),
      ...parametersOf(query, 'query'),
    ],
    ...(body && {
      requestBody: { required: true, content: json(body, 'input') },
    }),
    responses: {
      200: { description: 'The answer.', content: json(answer, 'output') },
      ...Object.fromEntries(
        Object.entries(ERRORS).map(([status, description]) => [
          status,
          { description, content: ERROR_CONTENT },
        ]),
      ),
    },
  };
}

const ERROR_CONTENT = {
  'application/json': { schema: { $ref: '#/components/schemas/Error' } },
};

/**
 * The OpenAPI 3.1 document of some operations. Pure: the same operations give
 * the same document.
 *
 * @public
 */
export function openApiDocument(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationObject(operation),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Data mesh',
      version: '1',
      description:
        'What the rules say of the mesh. Every answer names the version and the moment that it tells of.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/data-mesh' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Error: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['name', 'message'],
              properties: {
                name: { type: 'string' },
                message: { type: 'string' },
              },
            },
          },
        },
      },
    },
  };
}
