import { SEVERITIES } from '@backstage-data-mesh/model';
import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';

/** All rules that there are. */
export const getRules = defineOperation({
  id: 'getRules',
  method: 'get',
  path: '/rules',
  summary: 'All rules, what they ask for and why.',
  permission: 'none',
  cost: 'cheap',
  parameters: NOTHING,
  query: NOTHING,
  answer: answerWith({
    ruleSet: z.string(),
    rules: z
      .array(
        z.object({
          id: z.string(),
          family: z.string(),
          summary: z.string(),
          why: z.string(),
          source: z.string(),
          remedy: z.string(),
          /** Where nobody decides otherwise. */
          severity: z.enum([...SEVERITIES, 'off']),
          kinds: z.array(z.string()).readonly(),
          /** What of it can be set, and what it is where nobody does. */
          options: z
            .array(
              z.object({
                name: z.string(),
                meaning: z.string(),
                value: z.unknown().optional(),
              }),
            )
            .readonly()
            .optional(),
          /** The ref of the body that declares it, where one does. */
          declaredBy: z.string().optional(),
        }),
      )
      .readonly(),
  }),
});
