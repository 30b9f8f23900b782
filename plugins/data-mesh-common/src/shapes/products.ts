import { z } from 'zod';
import { anyOf, entityRef } from './parameters';

const count = z.number().int().min(0);

/** A domain or a group, by its ref, as it is called. */
export const place = z.object({ ref: z.string(), title: z.string() });

/** By what data products are chosen; all of them without any. */
export const productFilter = {
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
};

/** What a filter leaves, and what could be filtered by. */
export const productsLeft = {
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
};
