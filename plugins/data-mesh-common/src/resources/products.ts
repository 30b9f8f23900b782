import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { pageInfo, pageQuery } from '../shapes/parameters';
import { place, productFilter, productsLeft } from '../shapes/products';

const count = z.number().int().min(0);

/** All data products, as a table. */
export const getProducts = defineOperation({
  id: 'getProducts',
  method: 'get',
  path: '/products',
  summary:
    'All data products with what they belong to and what was found, filtered, sorted and in pages.',
  permission: 'none',
  cost: 'costly',
  parameters: NOTHING,
  query: z.strictObject({
    ...productFilter,
    /** `findings`: those with the most to fix first; else by what is named. */
    sort: z
      .enum(['findings', 'title', 'domain', 'owner', 'readBy'])
      .default('findings'),
    ...pageQuery,
  }),
  answer: answerWith({
    items: z
      .array(
        z.object({
          ref: z.string(),
          title: z.string(),
          domain: place.optional(),
          owner: place.optional(),
          type: z.string(),
          lifecycle: z.string(),
          region: z.string().optional(),
          /** The data products that it reads, and that read it. */
          reads: count,
          readBy: count,
          /** Rules that fail on it; missing where the caller may not see them. */
          findings: z
            .object({ error: count, warning: count, info: count })
            .optional(),
        }),
      )
      .readonly(),
    ...productsLeft,
    pageInfo,
  }),
});
