import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { tallyShape } from '../shapes/finding';
import { entityRef } from '../shapes/parameters';

const count = z.number().int().min(0);

/** How the policies in force are kept. */
export const getPolicyUptake = defineOperation({
  id: 'getPolicyUptake',
  method: 'get',
  path: '/policy-uptake',
  summary:
    'How far each policy in force is kept, waived and tightened, and what speaks for deciding it elsewhere.',
  permission: 'summary',
  cost: 'costly',
  parameters: NOTHING,
  query: z.strictObject({
    /** The ref of a governance body; all of them without one. */
    body: entityRef.optional(),
    /** The id of a policy. */
    policy: z.string().min(1).max(200).optional(),
  }),
  answer: answerWith({
    policies: z
      .array(
        z.object({
          /** The ref of the governance body. */
          body: z.string(),
          policy: z.string(),
          title: z.string().optional(),
          force: z.enum(['grace', 'enforced']),
          /** The rules that it names or declares. */
          rules: z.array(z.string()).readonly(),
          /** How these rules end on whom it is about. */
          tally: tallyShape,
          /** Of what could be judged or should have been: what is kept. */
          satisfied: z.object({ passed: count, of: count }).optional(),
          /** Results for which somebody else asks for more. */
          tightened: count,
          /** Who asks for more, the most results first. */
          tightenedBy: z
            .array(z.object({ source: z.string(), results: count }))
            .readonly(),
          /** Facts that speak for deciding it where it is lived. */
          delegate: z
            .array(
              z.discriminatedUnion('is', [
                z.object({
                  is: z.literal('mostly-waived'),
                  /** Of what the policy asks, from 0 to 1. */
                  waivedShare: z.number(),
                }),
                z.object({
                  is: z.literal('one-region'),
                  /** The only region in which it is not kept. */
                  region: z.string(),
                  notKept: count,
                }),
              ]),
            )
            .readonly(),
        }),
      )
      .readonly(),
    /** The same local rule in three domains or more: it may be one for all. */
    lift: z
      .array(
        z.object({
          rule: z.string(),
          asked: z
            .array(
              z.object({
                body: z.string(),
                policy: z.string(),
                domains: z.array(z.string()).readonly(),
              }),
            )
            .readonly(),
          domains: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    /** True when the caller may not see every body or domain. */
    isPartial: z.boolean(),
  }),
});
