import { quote } from '@backstage-data-mesh/model';
import { listNames } from '../../../wording/names';
import {
  checkKinds,
  enter,
  isFields,
  refuse,
  type Fields,
  type Kind,
  type Place,
} from './place';

const RANGE = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];

/** The options of each logical type. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: [...RANGE, 'multipleOf', 'format'],
  integer: [...RANGE, 'multipleOf', 'format'],
  date: [...RANGE, 'format'],
  time: [...RANGE, 'format', 'timezone', 'defaultTimezone'],
  timestamp: [...RANGE, 'format', 'timezone', 'defaultTimezone'],
  object: ['minProperties', 'maxProperties', 'required'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
  boolean: [],
};

const KINDS: Readonly<Record<string, Kind>> = {
  minLength: 'count',
  maxLength: 'count',
  pattern: 'text',
  format: 'text',
  minProperties: 'count',
  maxProperties: 'count',
  required: 'texts',
  minItems: 'count',
  maxItems: 'count',
  uniqueItems: 'flag',
  timezone: 'flag',
  defaultTimezone: 'text',
};

const NUMERIC: Readonly<Record<string, Kind>> = {
  minimum: 'number',
  maximum: 'number',
  multipleOf: 'number',
};
const DATED: Readonly<Record<string, Kind>> = {
  minimum: 'text',
  maximum: 'text',
};

const BOUNDS = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minimum', 'maximum'],
] as const;

/** Holds `logicalTypeOptions` to what the logical type has. */
export function checkTypeOptions(fields: Fields, place: Place): void {
  const { logicalType: type, logicalTypeOptions: options } = fields;
  if (options === undefined) return;
  const at = enter(place, 'logicalTypeOptions');
  if (!isFields(options)) {
    refuse(at, 'has to be a map of fields');
    return;
  }
  checkKinds(options, KINDS, at);
  checkBounds(options, at);
  if (typeof type !== 'string' || !Object.hasOwn(OPTIONS, type)) return;
  if (type === 'number' || type === 'integer') checkKinds(options, NUMERIC, at);
  if (type === 'date' || type === 'timestamp') checkKinds(options, DATED, at);
  for (const key of Object.keys(options)) {
    const owners = ownersOf(key);
    if (owners.length > 0 && !owners.includes(type)) {
      refuse(
        enter(at, key),
        `is an option of ${listNames(owners)}, and not of ${quote(type)}`,
      );
    }
  }
}

function ownersOf(key: string): string[] {
  return Object.keys(OPTIONS).filter(type => OPTIONS[type].includes(key));
}

function checkBounds(options: Fields, place: Place): void {
  for (const [low, high] of BOUNDS) {
    const [from, to] = [options[low], options[high]];
    if (typeof from === 'number' && typeof to === 'number' && from > to) {
      refuse(enter(place, low), `is greater than ${quote(high)}`);
    }
  }
}
