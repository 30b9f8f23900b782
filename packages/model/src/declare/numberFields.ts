import * as z from 'zod';
import { fieldNotes } from './fieldNotes';

/** A finite number that is what it is written as. */
export function amount(description: string) {
  return numberField(
    isExact,
    'a number that is exact, between -9007199254740991 and 9007199254740991',
    { description },
  );
}

/** A number on a scale: from the least to the most that is given. */
export function amountFrom(
  description: string,
  { least, most }: { readonly least: number; readonly most?: number },
) {
  return numberField(
    value => isExact(value) && value >= least && value <= (most ?? value),
    most === undefined
      ? `a number of at least ${least}`
      : `a number from ${least} to ${most}`,
    { description, minimum: least, ...(most && { maximum: most }) },
  );
}

/** A whole number of at least zero. */
export function count(description: string) {
  return numberField(
    value => Number.isInteger(value) && value >= 0,
    'a whole number of at least 0',
    { description, minimum: 0 },
  );
}

function numberField(
  accepts: (value: number) => boolean,
  error: string,
  meta: z.GlobalMeta,
) {
  return z
    .number()
    .refine(accepts, { error, params: { problem: 'format', breaks: false } })
    .register(fieldNotes, { acceptsNumber: accepts })
    .meta(meta);
}

function isExact(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}
