import { z } from 'zod';
import { changeCauseShape } from './history';

const difference = z.number().int();

/** How many more results end so than before; fewer, below zero. @public */
export const tallyDeltaShape = z.object({
  pass: difference,
  fail: difference,
  waived: difference,
  unknown: difference,
  error: difference,
  notApplicable: difference,
});

/** How many more results end so than before. @public */
export type TallyDeltaAnswer = z.infer<typeof tallyDeltaShape>;

/** What differs in a family of rules, by what made it so. @public */
export const familyDeltaShape = z.object({
  family: z.string(),
  /** The last day without the first: the sum of all parts and the rest. */
  total: tallyDeltaShape,
  /** Each result that ends otherwise counts once, under its first cause here. */
  parts: z
    .array(
      z.object({
        cause: changeCauseShape,
        /** Results that end otherwise. */
        changes: z.number().int().min(1),
        tally: tallyDeltaShape,
      }),
    )
    .readonly(),
  /**
   * What is remembered of no result: passes that came or went with their entity
   * or rule, and entities that belong to somebody else than then.
   */
  rest: tallyDeltaShape,
});

/** What differs in a family of rules, by what made it so. @public */
export type FamilyDeltaAnswer = z.infer<typeof familyDeltaShape>;
