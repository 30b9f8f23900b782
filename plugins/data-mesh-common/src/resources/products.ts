import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { anyOf, entityRef, pageInfo, pageQuery } from '../shapes/parameters';

const count = z.number().int().min(0);
const place = z.object({ ref: z.string(), title: z.string() });

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
    /** One of these. */
    ref: anyOf(entityRef),
    /** In this domain, or in one within it. */
    domain: anyOf(entityRef),
    /** Owned by this group, or by one within it. */
    owner: anyOf(entityRef),
    type: anyOf(z.string().max(50)),
    lifecycle: anyOf(z.string().max(50)),
    region: anyOf(z.string().max(100)),
    /** A part of the title or the name, in any case. */
    text: z.string().max(100).optional(),
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
    /** How many the filters leave, and of how many. */
    total: count,
    of: count,
    /** By what all of them can be filtered, the most first; at most 500 each. */
    facets: z.object({
      domains: z.array(place.extend({ products: count })).readonly(),
      owners: z.array(place.extend({ products: count })).readonly(),
      regions: z
        .array(z.object({ name: z.string(), products: count }))
        .readonly(),
    }),
    pageInfo,
  }),
});
