import { SEVERITIES } from '@backstage-data-mesh/model';
import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { entityParameters } from '../shapes/parameters';

/** Missing where the caller may not see who says so. */
const origin = z
  .object({
    /** `recommended`, `configuration`, or the ref of a governance body. */
    source: z.string(),
    /** The id of the policy, where it is one of a body's. */
    policy: z.string().optional(),
  })
  .optional();

const severity = z.enum([...SEVERITIES, 'off']);

/** How rules and policies apply to an entity. */
export const getEntityPolicies = defineOperation({
  id: 'getEntityPolicies',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/policies',
  summary:
    'How each rule applies to an entity and who says so, and how it stands to policies.',
  permission: 'findings',
  cost: 'cheap',
  parameters: entityParameters,
  query: NOTHING,
  answer: answerWith({
    ref: z.string(),
    /** Each rule that can judge the entity, those that are off included. */
    settings: z
      .array(
        z.object({
          rule: z.string(),
          severity,
          options: z.unknown(),
          /** Who set the severity. */
          origin,
          /** Who set the options, where it is somebody else. */
          optionsOrigin: origin,
          /** Below this no narrower body may go. */
          floor: z.object({ severity, origin }).optional(),
          /** What a policy in grace will ask for. */
          grace: z
            .object({
              severity,
              options: z.unknown(),
              /** The last day of grace; without one it has no end yet. */
              until: z.string().optional(),
              isFloor: z.boolean(),
              origin,
            })
            .optional(),
        }),
      )
      .readonly(),
    /** The policies that are about the entity, of the widest body first. */
    policies: z
      .array(
        z.object({
          /** The ref of the governance body. */
          body: z.string(),
          policy: z.string(),
          title: z.string().optional(),
          force: z.enum(['none', 'grace', 'enforced']),
          graceUntil: z.string().optional(),
          rules: z
            .array(
              z.object({
                rule: z.string(),
                standing: z.enum([
                  'satisfied',
                  'violated',
                  'waived',
                  'unknown',
                  'in-grace',
                  'not-enforced',
                  'not-applicable',
                  'error',
                ]),
                /** The last day of the waiver, of what is waived. */
                waivedUntil: z.string().optional(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  }),
});
