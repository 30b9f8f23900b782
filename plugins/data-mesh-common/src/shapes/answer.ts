import { z } from 'zod';

/** Why an answer may be out of date. @public */
export const STALE_REASONS = [
  'starting',
  'catalog-unreachable',
  'catalog-shrank',
  'catalog-late',
  'database-unreachable',
] as const;

/** Why an answer may be out of date. @public */
export type StaleReason = (typeof STALE_REASONS)[number];

/** What every answer says of itself. @public */
export const answerShape = z.object({
  /** The version of the mesh that it tells of. */
  version: z.number().int().min(0),
  /** The moment whose mesh it tells of: ISO 8601, in UTC. */
  asOf: z.iso.datetime(),
  /** True when a newer mesh is known to exist, or nobody could look. */
  stale: z.boolean(),
  staleReasons: z.array(z.enum(STALE_REASONS)),
});

/** What every answer says of itself. @public */
export type AnswerFrame = z.infer<typeof answerShape>;

/** The shape of an answer with these fields besides. @public */
export function answerWith<Shape extends z.ZodRawShape>(fields: Shape) {
  return answerShape.extend(fields);
}

/** Takes nothing. @public */
export const NOTHING = z.strictObject({});
