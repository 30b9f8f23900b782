import type * as z from 'zod';
import { quote } from '../refs/entityRef';
import { findNearest, findSlip } from '../vocabulary/nearNames';
import { wordMeant } from '../vocabulary/otherWords';
import { formatPath, type EntityPath } from './entityPath';
import {
  didYouMean,
  howToCount,
  howToList,
  meantBy,
  oneOfWords,
  onlyOf,
} from './advice';
import { placesOf, sayPlace } from './fieldPlaces';
import { fieldsByWord } from './meantFields';
import { shown } from './showValue';
import { explainAt, fieldsAt, textNoteAt } from './schemaTree';
import { likeliestBranch, typesOf } from './unionBranches';
import { valueAt } from './valueAt';

/**
 * One thing that is wrong with the shape of an entity.
 *
 * @public
 */
export interface Problem {
  readonly path: EntityPath;
  readonly code:
    | 'missing'
    | 'type'
    | 'value'
    | 'ref'
    | 'format'
    | 'unknown-field'
    | 'unknown-kind'
    | 'unknown-version'
    | 'reserved';
  /** Subject, fact, expectation, in one sentence. */
  readonly message: string;
  /** The nearest valid key, value or kind, when one is near. */
  readonly suggestion?: string;
  /** True when the suggestion is what was surely meant. */
  readonly isSlip?: boolean;
  /** Where the field belongs, when it stands in another place. */
  readonly belongsAt?: EntityPath;
  /** True when the entity cannot be used at all. */
  readonly breaks: boolean;
}

/** Translates what the schema library found into problems. @public */
export function toProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  input: unknown,
): Problem[] {
  return issues.flatMap(issue => toProblem(issue, schema, input));
}

function toProblem(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  input: unknown,
): Problem[] {
  const path = issue.path.map(key =>
    typeof key === 'number' ? key : String(key),
  );
  const value = valueAt(input, path);
  if (['unrecognized_keys', 'invalid_union'].includes(issue.code)) {
    const explained = explainAt(schema, path, value);
    if (explained !== undefined) return [unfit(path, explained)];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, path);
      const fieldFor = fieldsByWord(schema, path, value);
      return issue.keys.map(key =>
        key === MERGE_KEY
          ? unfit(path, `has \`<<\`, which ${MERGES_NOTHING}`)
          : unknownField([...path, key], known, fieldFor(key), schema),
      );
    }
    case 'invalid_value':
      return [wrongValue(path, value, issue.values.map(String))];
    case 'invalid_union': {
      if (value === undefined) return [missing(path)];
      const types = typesOf(issue.errors);
      if (types.length > 1) return [wrongType(path, value, types)];
      return likeliestBranch(issue.errors, path.length).flatMap(inner =>
        toProblem({ ...inner, path: [...path, ...inner.path] }, schema, input),
      );
    }
    case 'custom':
      return [custom(path, value, issue, schema)];
    case 'invalid_type':
      return [
        value === undefined
          ? missing(path)
          : wrongTypeAt(path, value, issue.expected, schema),
      ];
    default:
      return [
        {
          path,
          code: 'type',
          message: `${named(path)} is not valid`,
          breaks: true,
        },
      ];
  }
}

/** YAML 1.1 merged another map here; the catalog does not. @public */
export const MERGE_KEY = '<<';

/** What is said of that key. @public */
export const MERGES_NOTHING =
  'merges no maps in the catalog; write out the fields that it stands for';

function unfit(path: EntityPath, explained: string): Problem {
  const message = `${named(path)} ${explained}`;
  return { path, code: 'type', message, breaks: true };
}

function unknownField(
  path: EntityPath,
  known: readonly string[],
  meant: string | undefined,
  schema: z.ZodType,
): Problem {
  const key = String(path[path.length - 1]);
  const suggestion = findNearest(key, known) ?? meant;
  const place =
    suggestion === undefined
      ? sayPlace(path, placesOf(key, path, schema))
      : didYouMean(suggestion);
  return {
    path,
    code: 'unknown-field',
    message: `${named(path)} is not a known field${place}`,
    suggestion,
    isSlip: isSlipOf(key, known, suggestion),
    breaks: false,
  };
}

function wrongValue(
  path: EntityPath,
  value: unknown,
  words: readonly string[],
): Problem {
  if (value === undefined) return missing(path, words);
  const written = typeof value === 'string' ? value : undefined;
  const meant = written === undefined ? undefined : wordMeant(written, words);
  const suggestion =
    meant ?? (written === undefined ? undefined : findNearest(written, words));
  return {
    path,
    code: 'value',
    message: `${named(path)} is ${shown(value)}; it must be ${oneOfWords(words)}${didYouMean(suggestion)}`,
    suggestion,
    isSlip:
      meant !== undefined ||
      (written !== undefined && isSlipOf(written, words, suggestion)),
    breaks: true,
  };
}

function missing(path: EntityPath, words?: readonly string[]): Problem {
  const choice = words ? `; it must be ${oneOfWords(words)}` : '';
  return {
    path,
    code: 'missing',
    message: `${named(path)} is missing${choice}`,
    breaks: true,
  };
}

/** Where text of a format is expected, quotes alone may not make it one. */
function wrongTypeAt(
  path: EntityPath,
  value: unknown,
  type: string,
  schema: z.ZodType,
): Problem {
  if (type === 'object') return wrongMap(path, value, fieldsAt(schema, path));
  if (type === 'array') {
    const isOfWords = fieldsAt(schema, [...path, 0]).length === 0;
    const item = textNoteAt(schema, [...path, 0]);
    const how = howToList(value, { isOfWords, accepts: item?.acceptsText });
    return wrongType(path, value, [type], how);
  }
  if (type === 'number')
    return wrongType(path, value, [type], howToCount(value));
  const note =
    type === 'string' && isPlainScalar(value)
      ? textNoteAt(schema, path)
      : undefined;
  if (!note?.expected || note.acceptsText?.(String(value)))
    return wrongType(path, value, [type]);
  // nobody knows how a fraction was written: 1.1 may have been 1.10
  const meant = Number.isInteger(value) ? meantBy(note, String(value)) : [];
  return {
    path,
    code: 'type',
    message: `${named(path)} is ${shown(value)}; it must be ${note.expected}${didYouMean(...meant)}`,
    suggestion: onlyOf(meant),
    breaks: true,
  };
}

/** Who wrote a word where a map belongs sees how one begins. */
function wrongMap(
  path: EntityPath,
  value: unknown,
  fields: readonly string[],
): Problem {
  const problem = wrongType(path, value, ['object']);
  const begin = fields.slice(0, 2).map(name => `${name}: …`);
  if (begin.length === 0) return problem;
  const message = `${problem.message} such as \`{ ${begin.join(', ')} }\``;
  return { ...problem, message };
}

function isPlainScalar(value: unknown): boolean {
  return ['number', 'boolean'].includes(typeof value);
}

function wrongType(
  path: EntityPath,
  value: unknown,
  types: readonly string[],
  how = '',
): Problem {
  const quotes =
    types.length === 1 && types[0] === 'string' && isPlainScalar(value);
  const expected = types.map(type => TYPE_NAMES[type] ?? type).join(' or ');
  return {
    path,
    code: 'type',
    message: `${named(path)} is ${shown(value)}; it must be ${expected}${how}${
      // what to write in them stands in the file alone: 1.10 is read as 1.1
      quotes ? ' (put it in quotes)' : ''
    }`,
    breaks: true,
  };
}

function custom(
  path: EntityPath,
  value: unknown,
  issue: z.core.$ZodIssueCustom,
  schema: z.ZodType,
): Problem {
  const breaks = issue.params?.breaks === true;
  const isRef = issue.params?.problem === 'ref';
  const note = typeof value === 'string' ? textNoteAt(schema, path) : undefined;
  const meant = note ? meantBy(note, String(value)) : [];
  const message = isRef
    ? `${named(path)} is no entity reference: ${issue.message}${didYouMean(...meant)}`
    : `${named(path)} is ${shown(value)}; it must be ${issue.message}${didYouMean(...meant)}`;
  return {
    path,
    code: isRef ? 'ref' : 'format',
    message,
    suggestion: onlyOf(meant),
    breaks,
  };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a map of fields',
  record: 'a map of fields',
  array: 'a list',
  number: 'a finite number',
  boolean: 'true or false',
};

function named(path: EntityPath): string {
  return quote(formatPath(path));
}

/** True when the suggestion is the one word that explains what was written. */
export function isSlipOf(
  written: string,
  known: readonly string[],
  suggestion: string | undefined,
): boolean {
  return suggestion !== undefined && findSlip(written, known) === suggestion;
}
