import * as z from 'zod';
import { optionalText, text } from './parts';

const TYPES = ['string', 'date', 'number', 'integer', 'boolean'];
const CONTAINERS = ['object', 'array'];
/** What the standard added from one minor version to the next. */
const ADDED_TYPES = [[], ['timestamp', 'time'], ['map', 'vector']];

const DIMENSIONS = [
  'accuracy',
  'completeness',
  'conformity',
  'consistency',
  'coverage',
  'timeliness',
  'uniqueness',
];
const METRICS = [
  'nullValues',
  'missingValues',
  'invalidValues',
  'duplicateValues',
  'rowCount',
];

const bounds = z.tuple([z.number(), z.number()]).optional();
const bound = z.number().optional();

function quality(minor: number) {
  return z.looseObject({
    type: z.enum(['text', 'library', 'sql', 'custom']).optional(),
    // called `rule` before 3.1, with free names
    metric: minor < 1 ? optionalText : z.enum(METRICS).optional(),
    rule: optionalText,
    dimension: z.enum(DIMENSIONS).optional(),
    description: optionalText,
    query: optionalText,
    unit: optionalText,
    severity: optionalText,
    mustBe: z.unknown().optional(),
    mustNotBe: z.unknown().optional(),
    mustBeGreaterThan: bound,
    mustBeGreaterOrEqualTo: bound,
    mustBeLessThan: bound,
    mustBeLessOrEqualTo: bound,
    mustBeBetween: bounds,
    mustNotBeBetween: bounds,
  });
}

/** A schema object, a property, or the items of an array. @public */
export interface DataElement {
  readonly id?: string;
  /** Missing only for the items of an array. */
  readonly name?: string;
  readonly logicalType?: string;
  readonly physicalType?: string;
  readonly physicalName?: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly primaryKey?: boolean;
  readonly classification?: string;
  readonly quality?: readonly object[];
  readonly properties?: readonly DataElement[];
  readonly items?: DataElement;
}

/**
 * A schema object with all that may stand below it. The standard tells objects
 * and properties apart; what is read of them is the same.
 */
export function dataElement(minor: number): z.ZodType<DataElement> {
  const types = [...TYPES, ...CONTAINERS, ...ADDED_TYPES.slice(0, minor + 1)];
  const fields = {
    id: optionalText,
    logicalType: z.enum(types.flat()).optional(),
    physicalType: optionalText,
    physicalName: optionalText,
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    primaryKey: z.boolean().optional(),
    classification: optionalText,
    quality: z.array(quality(minor)).optional(),
    properties: z.lazy(() => z.array(named).optional()),
    items: z.lazy(() => item.optional()),
  };
  const named: z.ZodType<DataElement> = z.looseObject({
    name: text,
    ...fields,
  });
  const item: z.ZodType<DataElement> = z.looseObject({
    name: optionalText,
    ...fields,
  });
  return named;
}
