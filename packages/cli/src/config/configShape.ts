import { SEVERITIES } from '@backstage-data-mesh/rules';
import * as z from 'zod';
import { isForeignPattern } from '../source/glob';
import { once } from '../source/once';

/** What a configuration file may say; its JSON Schema is made from this, too. */
export const configShape = once(() =>
  z.strictObject({
    files: patterns(
      'Files that are read beside `catalog-info.yaml`, as patterns: `catalog/*.yaml`, `*.entity.yaml`.',
    ),
    exclude: patterns(
      'Files and folders that are left out, as patterns: `templates`, `/archive/**`. A folder stands for all below it.',
    ),
    rules: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'How much a rule counts: a severity, or a list of a severity and the options of the rule. A floor of a governance body may be tightened, not loosened.',
      ),
    organisationRules: z
      .array(z.unknown())
      .optional()
      .describe('Rules of your own, written as data.'),
    snapshot: z
      .string()
      .min(1, 'it must name a file')
      .optional()
      .describe(
        'The file of `data-mesh snapshot pull`, from the folder of this file.',
      ),
    snapshotMaxAge: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe(
        'After so many days the snapshot is said to be old; 7 unless given.',
      ),
    failOn: z
      .enum(FAIL_ON)
      .optional()
      .describe('The least severity that fails; `error` unless given.'),
  }),
);

/** The severities that may fail a run, and that none does. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const;

/** The least severity that fails. */
export type FailOn = (typeof FAIL_ON)[number];

function patterns(description: string) {
  return z
    .array(
      z
        .string()
        .min(1, 'it must be a pattern')
        .refine(
          text => !isForeignPattern(text),
          'it must be a pattern of `*`, `**`, `?`, `[a-z]` and `{a,b}`',
        ),
    )
    .optional()
    .describe(description);
}
