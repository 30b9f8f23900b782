import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { entityParameters } from '../shapes/parameters';

const count = z.number().int().min(0);

const common = {
  /** The entity whose page tells more. */
  about: z.string(),
  title: z.string(),
  /** How soon it wants to be looked at, in days; less than nothing: it is late. */
  soon: z.number().int(),
  /** Its day, where it has one. */
  on: z.string().optional(),
};

const waitingShape = z.discriminatedUnion('is', [
  z.object({
    ...common,
    is: z.literal('findings'),
    errors: count,
    warnings: count,
  }),
  /** Rules that the entity will break when the grace of a policy is over. */
  z.object({ ...common, is: z.literal('grace'), rules: count }),
  z.object({ ...common, is: z.literal('review') }),
  z.object({
    ...common,
    is: z.literal('proposals'),
    policies: count,
    waivers: count,
  }),
  z.object({
    ...common,
    is: z.literal('waiver'),
    rule: z.string(),
    body: z.string(),
  }),
  z.object({
    ...common,
    is: z.literal('interaction'),
    mode: z
      .enum(['collaboration', 'x-as-a-service', 'facilitating'])
      .optional(),
    partner: z.string(),
    partnerTitle: z.string(),
  }),
]);

/** What waits for a person or a group. */
export const getWaiting = defineOperation({
  id: 'getWaiting',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/waiting',
  summary:
    'What belongs to a person or a group, on which bodies the person sits, and what waits.',
  permission: 'findings',
  cost: 'cheap',
  parameters: entityParameters,
  query: NOTHING,
  answer: answerWith({
    /** The groups of a person; of a group, itself. */
    groups: z
      .array(z.object({ ref: z.string(), title: z.string() }))
      .readonly(),
    owned: z
      .array(
        z.object({
          ref: z.string(),
          title: z.string(),
          by: z.enum(['nominated', 'self', 'group']),
        }),
      )
      .readonly(),
    seats: z
      .array(
        z.object({
          body: z.string(),
          title: z.string(),
          role: z.string(),
          represents: z.string().optional(),
        }),
      )
      .readonly(),
    /** What wants to be looked at soonest first. */
    waiting: z.array(waitingShape).readonly(),
    /** How many of each there are, told or not. */
    totals: z.object({ owned: count, waiting: count }),
  }),
});
