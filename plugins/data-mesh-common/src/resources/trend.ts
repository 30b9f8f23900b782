import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith } from '../shapes/answer';
import { familyDeltaShape } from '../shapes/delta';
import { profileShape } from '../shapes/scorecard';

/** How a scorecard went from day to day, and what made it so. */
export const getTrend = defineOperation({
  id: 'getTrend',
  method: 'get',
  path: '/scorecards/{by}/{id}/trend',
  summary:
    'How a scorecard went from day to day, where the rules changed, and what made the difference.',
  permission: 'summary',
  cost: 'costly',
  parameters: z.strictObject({
    by: z.enum(['owner', 'domain', 'region', 'body', 'family']),
    id: z.string().min(1).max(255),
  }),
  query: z.strictObject({
    since: z.iso.date().default('1970-01-01'),
    until: z.iso.date().default('9999-12-31'),
  }),
  answer: answerWith({
    days: z
      .array(
        z.object({
          day: z.iso.date(),
          /** How many were judged; 0 by family. */
          entities: z.number().int(),
          families: profileShape,
          /** The hash of the rules that it was judged by. */
          ruleSet: z.string(),
          /**
           * True when the rules are others than on the day before it: the two
           * cannot be compared as if somebody had worked on it.
           */
          hasOtherRules: z.boolean(),
        }),
      )
      .readonly(),
    /**
     * What differs between the first and the last of the days, by family and by
     * what made it so. Of those who belong here today. Missing where there are
     * no two days, and where more than 20,000 results of the mesh changed in
     * between: ask about fewer days then.
     */
    delta: z.array(familyDeltaShape).readonly().optional(),
  }),
});
