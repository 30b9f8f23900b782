import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { pageInfo, pageQuery } from '../shapes/parameters';

const entityShape = z.object({
  apiVersion: z.string().optional(),
  kind: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  spec: z.record(z.string(), z.unknown()).optional(),
});

/** The mesh itself, for who judges something within it. */
export const getSnapshot = defineOperation({
  id: 'getSnapshot',
  method: 'get',
  path: '/snapshot',
  summary:
    'The entities of one version of the mesh, as the catalog holds them, in pages sorted by ref. Of kinds that are not of the mesh, what it reads of them.',
  permission: 'none',
  cost: 'cheap',
  parameters: NOTHING,
  query: z.strictObject({
    ...pageQuery,
    /** At most so many; fewer where they are large. */
    limit: pageQuery.limit.unwrap().default(500),
  }),
  answer: answerWith({ items: z.array(entityShape).readonly(), pageInfo }),
});
