import valid from 'semver/functions/valid';
import validRange from 'semver/ranges/valid';
import * as z from 'zod';
import { parseEntityRef } from '../refs/entityRef';
import { refsMeant } from '../refs/refsMeant';
import { fieldNotes, type ReferenceDeclaration } from './fieldNotes';
import { durationsMeant, versionsMeant } from './meantTexts';
import { daysMeant } from '../time/daysMeant';
import { DURATION } from '../time/duration';
import { readMoment } from '../time/readDay';
import { isTimeZone } from '../time/timeZone';
import { amount } from './numberFields';

export { amount, amountFrom, count } from './numberFields';

/** A reference to another entity, `[<kind>:][<namespace>/]<name>[#<part>]`. */
export function entityRef(
  description: string,
  declaration: ReferenceDeclaration,
) {
  return z
    .string()
    .superRefine((written, context) => {
      const result = parseReference(written, declaration);
      if (!result.ok) {
        const params = { problem: 'ref', breaks: true };
        context.addIssue({ code: 'custom', message: result.reason, params });
      }
    })
    .register(fieldNotes, {
      reference: declaration,
      meant: refsMeant,
      acceptsText: written =>
        isPlainRef(written, declaration) ||
        parseReference(written, declaration).ok,
    })
    .describe(description);
}

const PLAIN =
  /^(?:[a-zA-Z][a-zA-Z0-9]*:)?(?:[a-z0-9]+\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** No part of a text of this length is too long. */
const PLAIN_LENGTH = 63;

/** Most references are seen to be right at one look; the rest may be, too. */
function isPlainRef(
  written: string,
  { fragment }: ReferenceDeclaration,
): boolean {
  if (written.length > PLAIN_LENGTH) return false;
  const end = written.indexOf('#');
  if (end < 0) return PLAIN.test(written);
  return fragment !== undefined && PLAIN.test(written.slice(0, end));
}

/** A reference that makes no relation: who approved, who proposed … */
export function plainRef(description: string, ...kinds: readonly string[]) {
  return entityRef(description, {
    defaultKind: kinds[0],
    allowed: Object.fromEntries(kinds.map(kind => [kind, undefined])),
  });
}

/**
 * A field of Backstage's own without which the catalog refuses an entity. The
 * mesh reads the entity all the same: what it says of itself is still known.
 */
export function neededByCatalog<Field extends z.ZodType>(field: Field) {
  const optional = field.optional();
  fieldNotes.add(optional, { neededByCatalog: true });
  return optional;
}

/** Splits the part behind `#` off and parses the rest. */
export function parseReference(
  written: string,
  declaration: ReferenceDeclaration,
  namespace?: string,
) {
  const hash = written.indexOf('#');
  const hasFragment = declaration.fragment !== undefined && hash !== -1;
  const ref = hasFragment ? written.slice(0, hash) : written;
  const result = parseEntityRef(ref, {
    kind: declaration.defaultKind,
    namespace,
  });
  const fragment = hasFragment ? written.slice(hash + 1) : undefined;
  return result.ok ? { ...result, fragment } : result;
}

/** One word of a closed vocabulary. */
export function oneOf<const Words extends readonly [string, ...string[]]>(
  description: string,
  words: Words,
) {
  return z.enum(words).describe(description);
}

/** Free text. */
export function text(description: string) {
  return z.string().describe(description);
}

/** Text without which nothing is said. */
export function filledText(description: string) {
  return formatted({
    description,
    format: 'text',
    expected: 'text that is not empty',
    accepts: value => value.trim() !== '',
    pattern: '\\S',
  });
}

/** Text that is written in a file of its own and inlined by `$text`. */
export function inlineText(description: string) {
  return z
    .string()
    .register(fieldNotes, { inlineText: true })
    .describe(description);
}

/** An ISO 8601 date, `2026-11-20`, or date and time. */
export function isoDate(description: string) {
  return formatted({
    description,
    format: 'date',
    expected: 'an ISO 8601 date such as 2026-11-20',
    accepts: value => readMoment(value) !== undefined,
    meant: daysMeant,
    pattern: ISO_DATE.source,
  });
}

/** What editors show who wrote a duration that is none: short, rather than exact. */
const SOME_TIME = /^P[^-]*\d[^-]*$/;

/** An ISO 8601 duration, `P3M`. */
export function isoDuration(description: string) {
  return formatted({
    description,
    format: 'duration',
    expected: 'an ISO 8601 duration such as P3M or PT24H',
    accepts: value => DURATION.test(value),
    meant: durationsMeant,
    pattern: SOME_TIME.source,
  });
}

/** How often something is done: an ISO 8601 duration of more than no time. */
export function isoCadence(description: string) {
  return formatted({
    description,
    format: 'duration',
    expected: 'an ISO 8601 duration of some time, such as P3M or P2W',
    accepts: value => DURATION.test(value) && /[1-9]/.test(value),
    meant: durationsMeant,
    pattern: SOME_TIME.source,
  });
}

/** It begins with a number, a bound or as a duration does, or it is an adverb. */
const SOME_QUANTITY = /^([<>]=? ?|[≤≥] ?)?[0-9]|^[Pp][Tt0-9]|^[A-Za-z]+ly$/;

/**
 * A number, or text that says an amount with its unit, a duration or a day:
 * `99.5 %`, `PT1H`, `2027-03-01`. Whether the unit is known, the shape does not
 * tell.
 */
export function quantity(description: string) {
  return z
    .union([
      amount(description),
      formatted({
        description,
        format: 'quantity',
        expected:
          'a number, or text such as 99.5 %, 500ms, PT24H or 2027-03-01',
        accepts: value => SOME_QUANTITY.test(value),
        pattern: SOME_QUANTITY.source,
        breaks: true,
      }),
    ])
    .describe(description);
}

/** An IANA time zone, `Europe/Zurich`. */
export function timeZone(description: string) {
  return formatted({
    description,
    format: 'time zone',
    expected: 'an IANA time zone such as Europe/Zurich',
    accepts: isTimeZone,
  });
}

/** Most versions are seen to be right at one look; the rest may be, too. */
const PLAIN_VERSION = /^(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}$/;

/** A semantic version, `2.1.0`. */
export function semanticVersion(description: string) {
  return formatted({
    description,
    format: 'version',
    expected: 'a semantic version such as 2.1.0',
    accepts: value => PLAIN_VERSION.test(value) || valid(value) !== null,
    meant: versionsMeant,
  });
}

/** A range of semantic versions, `^2.0.0`. */
export function versionRange(description: string) {
  return formatted({
    description,
    format: 'version range',
    expected: 'a range of semantic versions such as ^2.0.0',
    accepts: value =>
      PLAIN_VERSION.test(value.replace(/^[~^]/, '')) ||
      validRange(value) !== null,
  });
}

/** A web address; it is shown, never fetched. */
export function webAddress(description: string) {
  return formatted({
    description,
    format: 'web address',
    expected: 'an address that starts with https:, http: or mailto:',
    accepts: isSafeAddress,
  });
}

/** True for addresses that may become a link: http, https, mailto. @public */
export function isSafeAddress(value: string): boolean {
  return (
    URL.canParse(value) &&
    ['https:', 'http:', 'mailto:'].includes(new URL(value).protocol)
  );
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T.+)?$/;

function formatted(options: {
  description: string;
  format: string;
  expected: string;
  accepts: (value: string) => boolean;
  meant?: (written: string) => readonly string[];
  pattern?: string;
  breaks?: boolean;
}) {
  const { description, format, expected, accepts, pattern } = options;
  const { meant, breaks = false } = options;
  return z
    .string()
    .refine(accepts, {
      error: expected,
      params: { problem: 'format', breaks },
    })
    .register(fieldNotes, { format, expected, meant, acceptsText: accepts })
    .meta({ description, ...(pattern && { pattern }) });
}
