import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';

/** How the evaluation goes. */
export const getStatus = defineOperation({
  id: 'getStatus',
  method: 'get',
  path: '/status',
  summary: 'How fresh the mesh is, and what it is judged by.',
  permission: 'summary',
  cost: 'cheap',
  parameters: NOTHING,
  query: NOTHING,
  answer: answerWith({
    /** Two evaluations with one hash are judged by the same rules. */
    ruleSet: z.string(),
    /** The day that rules take for today. */
    today: z.iso.date(),
    /** True for the instance that reads the catalog and writes. */
    isLeader: z.boolean(),
    entities: z.number().int().min(0),
    /** Bodies whose policies and waivers do not count, for where they come from. */
    untrustedBodies: z.number().int().min(0),
  }),
});

/**
 * Starts a look at the catalog, whichever instance is asked. Who asks while one
 * is waited for is answered by the same look; after a minute the answer is what
 * is known then.
 */
export const evaluate = defineOperation({
  id: 'evaluate',
  method: 'post',
  path: '/evaluate',
  summary: 'Looks at the catalog now, and answers when what it says is judged.',
  permission: 'evaluate',
  cost: 'costly',
  parameters: NOTHING,
  query: NOTHING,
  body: z.strictObject({
    /** True to believe the catalog that much has gone at once. */
    acceptVanished: z.boolean().default(false),
  }),
  answer: answerWith({}),
});
