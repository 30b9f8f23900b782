import { z } from 'zod';
import { tallyShape } from './finding';

const count = z.number().int().min(0);

/**
 * How the rules of each family end, worst first. There is no sum over families
 * and no average: they say different things, and one number for a domain is a
 * target before it is a fact.
 *
 * @public
 */
export const profileShape = z
  .array(
    z.object({
      family: z.string(),
      /**
       * What was passed, of what could be judged or should have been; waived
       * results are in neither. Missing where nothing applies.
       */
      score: z.object({ passed: count, of: count }).optional(),
      tally: tallyShape,
    }),
  )
  .readonly();

/** How the rules of each family end, worst first. @public */
export type ProfileAnswer = z.infer<typeof profileShape>;
