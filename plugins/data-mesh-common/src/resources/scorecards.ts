import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { profileShape } from '../shapes/scorecard';
import { statusShape } from '../shapes/finding';
import { anyOf, pageInfo, pageQuery } from '../shapes/parameters';

/** By what results are summed up. */
const by = z.enum(['owner', 'domain', 'region', 'body', 'family', 'rule']);

/** How results end, by whom or what they belong to. */
export const getScorecards = defineOperation({
  id: 'getScorecards',
  method: 'get',
  path: '/scorecards',
  summary:
    'How results end, by owner, domain, region, body, family or rule; worst first.',
  permission: 'summary',
  cost: 'costly',
  parameters: NOTHING,
  query: z.strictObject({ by: by.default('domain'), ...pageQuery }),
  answer: answerWith({
    items: z
      .array(
        z.object({
          /** A ref, the name of a region or family, or the id of a rule. */
          id: z.string(),
          /** How many were judged; missing by family and by rule. */
          entities: z.number().int().optional(),
          families: profileShape,
        }),
      )
      .readonly(),
    pageInfo,
  }),
});

/** The entities behind one scorecard. */
export const getScorecardEntities = defineOperation({
  id: 'getScorecardEntities',
  method: 'get',
  path: '/scorecards/{by}/{id}/entities',
  summary: 'The entities behind one scorecard, each with its own results.',
  permission: 'findings',
  cost: 'costly',
  parameters: z.strictObject({ by, id: z.string().min(1).max(255) }),
  query: z.strictObject({
    kind: anyOf(z.string().max(63)),
    family: anyOf(z.string().max(50)),
    /** Only entities that have such a result. */
    status: anyOf(statusShape),
    /** `worst`: by the worst of its families. */
    sort: z.enum(['worst', 'ref']).default('worst'),
    ...pageQuery,
  }),
  answer: answerWith({
    items: z
      .array(z.object({ ref: z.string(), families: profileShape }))
      .readonly(),
    pageInfo,
  }),
});
