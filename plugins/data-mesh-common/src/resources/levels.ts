import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { entityParameters, pageInfo, pageQuery } from '../shapes/parameters';

const count = z.number().int().min(0);

/** How many entities stand on which level. */
export const getLevels = defineOperation({
  id: 'getLevels',
  method: 'get',
  path: '/levels',
  summary:
    'How many entities stand on which level of each ladder; there is no average.',
  permission: 'summary',
  cost: 'costly',
  parameters: NOTHING,
  query: NOTHING,
  answer: answerWith({
    items: z
      .array(
        z.object({
          set: z.string(),
          /** From the lowest; first those below it, without a name. */
          levels: z
            .array(
              z.object({
                level: z.string().optional(),
                entities: count,
                /** What the level asks for beside those below it. */
                rules: z.array(z.string()).readonly(),
              }),
            )
            .readonly(),
          /** Entities that no rule of the ladder applies to. */
          notApplicable: count,
        }),
      )
      .readonly(),
  }),
});

/** The entities on one level. */
export const getLevelEntities = defineOperation({
  id: 'getLevelEntities',
  method: 'get',
  path: '/levels/{set}/{reached}/entities',
  summary: 'The entities that have reached so many levels of a ladder.',
  permission: 'findings',
  cost: 'costly',
  parameters: z.strictObject({
    set: z.string().min(1).max(63),
    /** How many levels: 0 for those below the first. */
    reached: z.string().min(1).max(2),
  }),
  query: z.strictObject(pageQuery),
  answer: answerWith({
    items: z.array(z.object({ ref: z.string() })).readonly(),
    pageInfo,
  }),
});

/** How far one entity has come. */
export const getEntityLevels = defineOperation({
  id: 'getEntityLevels',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/levels',
  summary:
    'How far an entity has come on each ladder, and what keeps it from the next level.',
  permission: 'findings',
  cost: 'cheap',
  parameters: entityParameters,
  query: NOTHING,
  answer: answerWith({
    ref: z.string(),
    items: z
      .array(
        z.object({
          set: z.string(),
          /** Missing below the first, and where no rule applies. */
          level: z.string().optional(),
          reached: count,
          of: count,
          /** False where no rule of the ladder applies. */
          applies: z.boolean(),
          next: z
            .object({
              level: z.string(),
              open: z
                .array(
                  z.object({
                    rule: z.string(),
                    status: z.enum(['fail', 'unknown', 'error']),
                  }),
                )
                .readonly(),
            })
            .optional(),
          waived: z.array(z.string()).readonly(),
          unknown: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
});
