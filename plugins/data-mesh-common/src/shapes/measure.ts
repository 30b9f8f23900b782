import { z } from 'zod';

/** Where a measure of success stands. */
export const measureStateShape = z.enum([
  'met',
  'on-course',
  'off-course',
  'stale',
  'doubtful',
  'unmeasured',
  'unknown',
]);

/** How far the readings of a data product can be trusted. */
export const pedigreeShape = z.object({
  product: z.string(),
  trust: z.enum(['sound', 'doubtful', 'unknown']),
  doubts: z
    .array(
      z.enum([
        'not-in-mesh',
        'retired',
        'no-owner',
        'freshness-broken',
        'contract-tests-failed',
        'errors',
      ]),
    )
    .readonly(),
  /** A ref; missing where the caller may not see it. */
  owner: z.string().optional(),
  freshness: z
    .object({
      promisedSeconds: z.number(),
      updatedAt: z.string().optional(),
      is: z.enum(['kept', 'broken', 'unknown']),
    })
    .optional(),
  /** The last run that the operator had collected; missing where there is none. */
  contractTests: z
    .object({ isPassed: z.boolean(), asOf: z.string() })
    .optional(),
  findings: z.object({ errors: z.number(), warnings: z.number() }),
});
