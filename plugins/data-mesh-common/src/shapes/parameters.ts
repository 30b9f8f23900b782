import { z } from 'zod';

/** The longest entity ref that is taken; the catalog knows none that is longer. */
const MAX_REF_LENGTH = 200;

/** Where an entity stands in a path. @public */
export const entityParameters = z.strictObject({
  kind: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,62}$/),
  namespace: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/),
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9\-_.]{0,62}$/),
});

/** A full ref in a query or a body: `group:default/crew`. @public */
export const entityRef = z
  .string()
  .max(MAX_REF_LENGTH)
  .regex(
    /^[A-Za-z][A-Za-z0-9]{0,62}:[A-Za-z0-9][A-Za-z0-9-]{0,62}\/[A-Za-z0-9][A-Za-z0-9\-_.]{0,62}$/,
  );

/** Words that a list is filtered by; any of them may match. @public */
export function anyOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1).max(50).optional();
}

/** How many entries a page has, and where it begins. @public */
export const pageQuery = {
  limit: z.number().int().min(1).max(500).default(50),
  /** What the page before gave as `nextCursor`. */
  cursor: z.string().max(2_000).optional(),
};

/** Where the next page begins; missing on the last one. @public */
export const pageInfo = z.object({ nextCursor: z.string().optional() });
