import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';

const count = z.number().int().min(0);
const day = z.string().optional();

/** All bets, what to decide first, and the limits of work under way. */
export const getPortfolio = defineOperation({
  id: 'getPortfolio',
  method: 'get',
  path: '/portfolio',
  summary:
    'All bets with their rank, why somebody has to decide on them, and the limits of what may be under way.',
  permission: 'findings',
  cost: 'costly',
  parameters: NOTHING,
  query: NOTHING,
  answer: answerWith({
    /**
     * Those first that wait for a decision, then those under way, those that
     * wait to begin, and those that have ended; within each the highest score
     * first.
     */
    bets: z
      .array(
        z.object({
          bet: z.string(),
          title: z.string().optional(),
          status: z.string(),
          phase: z.enum(['live', 'waiting', 'ended']),
          /** The domains whose goals it serves. */
          domains: z
            .array(z.object({ ref: z.string(), title: z.string().optional() }))
            .readonly(),
          owner: z.string().optional(),
          accountable: z.string().optional(),
          /** Who reviews it. */
          body: z.string().optional(),
          /** Weighted shortest job first: value by effort. */
          score: z.number().optional(),
          /** User value, time criticality and risk reduction together. */
          value: z.number().optional(),
          effort: z.number().optional(),
          /** The first and the last day that anybody wrote down. */
          from: day,
          until: day,
          /** The day of the next review. */
          review: day,
          activeInitiatives: count,
          /** Why somebody has to decide on it now. */
          reasons: z
            .array(z.enum(['tripwire', 'review-due', 'target-missed']))
            .readonly(),
        }),
      )
      .readonly(),
    /** Who has set a limit of work under way, those first that are over it. */
    limits: z
      .array(
        z.object({
          /** The ref of the domain or governance body. */
          of: z.string(),
          title: z.string().optional(),
          limit: z.number(),
          live: count,
          isOver: z.boolean(),
        }),
      )
      .readonly(),
    /** How many bets there are, where not all are told. */
    total: count,
    isCut: z.boolean(),
    /** True when the caller may not see all of the mesh: there may be more. */
    isPartial: z.boolean(),
  }),
});
