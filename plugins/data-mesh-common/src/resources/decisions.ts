import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { entityRef } from '../shapes/parameters';

const decidingBody = z.object({
  /** The ref of the governance body. */
  body: z.string(),
  right: z.string(),
  /** 0 for the enterprise, 1 for a region, from 2 on for domains. */
  rank: z.number().int(),
  /** A seat without a person is empty. */
  seats: z
    .array(
      z.object({
        role: z.string(),
        who: z.string().optional(),
        represents: z.string().optional(),
      }),
    )
    .readonly(),
});

/** Who decides on something. */
export const getWhoDecides = defineOperation({
  id: 'getWhoDecides',
  method: 'get',
  path: '/who-decides',
  summary: 'Which governance body decides on something for an entity.',
  permission: 'none',
  cost: 'cheap',
  parameters: NOTHING,
  query: z.strictObject({
    /** In the words of `decisionRights`: `create-data-product`. */
    area: z.string().min(1).max(200),
    entity: entityRef,
  }),
  answer: answerWith({
    entity: z.string(),
    area: z.string(),
    /** The narrowest body with the right; missing in a gap and in a conflict. */
    decides: decidingBody.optional(),
    /** The other bodies with a part, the narrowest first. */
    others: z.array(decidingBody).readonly(),
    /** True when no body that covers the entity decides on this. */
    isGap: z.boolean(),
    /** Bodies that decide beside each other, and neither stands above the other. */
    conflicts: z.array(z.string()).readonly(),
    /** What these bodies decide on, where the area is none of it. */
    known: z.array(z.string()).readonly(),
    /** The nearest of these words, where it may be what was meant. */
    meant: z.string().optional(),
    /** True when the caller may not see all of the mesh: a body may be missing. */
    isPartial: z.boolean(),
  }),
});
