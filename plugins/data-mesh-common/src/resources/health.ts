import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';

const moment = z.iso.datetime();
const count = z.number().int().min(0);

/** How something went that takes time. */
const timed = z
  .object({ at: moment, seconds: z.number().min(0) })
  .describe('The last one of this instance.');

/** What an operator looks at. */
export const getHealth = defineOperation({
  id: 'getHealth',
  method: 'get',
  path: '/health',
  summary:
    'How the evaluation does, for who operates it: what broke, what does nothing, and what waits.',
  permission: 'health',
  cost: 'costly',
  parameters: NOTHING,
  query: NOTHING,
  answer: answerWith({
    /** True for the instance that reads the catalog and writes. */
    isLeader: z.boolean(),
    entities: count,
    /** Seconds since the catalog is known to have said the same. */
    ageSeconds: z.number().min(0),
    /** Missing on an instance that has not led yet. */
    lastSweep: timed.optional(),
    lastEvaluation: timed.optional(),
    /** Entities of which somebody says that they have changed. */
    hintsWaiting: count,
    database: z.object({
      /** True while something is judged and could not be written. */
      isWriteWaiting: z.boolean(),
      connectionsUsed: count,
      /** Who waits for a connection. */
      connectionsAwaited: count,
    }),
    /** Rules that broke, and on how many entities, the most first. */
    rulesThatThrew: z
      .array(z.object({ rule: z.string(), entities: count }))
      .readonly(),
    /**
     * The rules that took this instance longest since it was started, the longest
     * first; estimated from one judgement in 64.
     */
    slowestRules: z
      .array(
        z.object({
          rule: z.string(),
          seconds: z.number().min(0),
          judgements: count,
        }),
      )
      .readonly(),
    policiesWithoutMatch: z
      .array(z.object({ body: z.string(), policy: z.string() }))
      .readonly(),
    unusedWaivers: z
      .array(
        z.object({
          body: z.string(),
          waiver: z.string(),
          rule: z.string(),
          entity: z.string(),
        }),
      )
      .readonly(),
    collectors: z
      .array(
        z.object({
          id: z.string(),
          type: z.string(),
          triedAt: moment.optional(),
          /** Missing where nothing was ever read. */
          succeededAt: moment.optional(),
          nextAt: moment.optional(),
          /** Runs in a row that failed. */
          failures: count,
          problem: z.string().optional(),
          /** Readings that were new in the last run. */
          recorded: count,
          /** Measures that are read and that no entity has. */
          unknownMeasures: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    /** Notifications that wait to be sent. */
    noticesWaiting: count,
  }),
});
