import * as z from 'zod';
import { fieldNotes } from './fieldNotes';

/** A finite number that is what it is written as. */
export function amount(description: string) {
  return z
    .number()
    .refine(isExact, {
      error:
        'a number that is exact, between -9007199254740991 and 9007199254740991',
      params: { problem: 'format', breaks: false },
    })
    .register(fieldNotes, { acceptsNumber: isExact })
    .describe(description);
}

/** A number on a scale: from the least to the most that is given. */
export function amountFrom(
  description: string,
  { least, most }: { readonly least: number; readonly most?: number },
) {
  const accepts = (value: number) =>
    isExact(value) && value >= least && value <= (most ?? value);
  return z
    .number()
    .refine(accepts, {
      error:
        most === undefined
          ? `a number of at least ${least}`
          : `a number from ${least} to ${most}`,
      params: { problem: 'format', breaks: false },
    })
    .register(fieldNotes, { acceptsNumber: accepts })
    .meta({ description, minimum: least, ...(most && { maximum: most }) });
}

/** A whole number of at least zero. */
export function count(description: string) {
  return z
    .number()
    .refine(isCount, {
      error: 'a whole number of at least 0',
      params: { problem: 'format', breaks: false },
    })
    .register(fieldNotes, { acceptsNumber: isCount })
    .meta({ description, minimum: 0 });
}

function isExact(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
