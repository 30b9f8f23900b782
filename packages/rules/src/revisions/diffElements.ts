import { quote } from '@backstage-data-mesh/model';
import type { DataElement } from '../contract/standards/dataElement';
import { isEqual, without } from '../memory/canonical';
import { change, type Change, type ChangeCode } from './change';
import { compareLogicalTypes, comparePhysicalTypes } from './compareTypes';
import { pairUp } from './pairUp';

/** A level of the schema: its objects, or the properties of one of them. */
interface Level {
  readonly kind: 'object' | 'property';
  /** Where it stands: `visits.`; empty for the objects. */
  readonly prefix: string;
}

/** What changed in the objects of a schema and all that stands below them. */
export function diffSchema(
  before: readonly DataElement[] = [],
  after: readonly DataElement[] = [],
): Change[] {
  return diffLevel(before, after, { kind: 'object', prefix: '' });
}

function diffLevel(
  before: readonly DataElement[],
  after: readonly DataElement[],
  { kind, prefix }: Level,
): Change[] {
  const placeOf = ({ name = '' }: DataElement) => `${prefix}${name}`;
  const { kept, removed, added } = pairUp(before, after, [
    ({ id }) => id,
    ({ name }) => name,
  ]);
  const say = (code: ChangeCode, element: DataElement, what: string) =>
    change(
      code,
      placeOf(element),
      `${kind} ${quote(placeOf(element))} was ${what}`,
    );
  return [
    ...removed.map(element => say(`${kind}-removed`, element, 'removed')),
    ...added.map(element => say(`${kind}-added`, element, 'added')),
    ...kept.flatMap(([old, element]) => {
      const place = placeOf(old);
      return old.name === element.name
        ? diffElement(old, element, place)
        : [
            change(
              'name-changed',
              place,
              `${kind} ${quote(place)} was renamed to ${quote(placeOf(element))}`,
            ),
            ...diffElement(old, element, place),
          ];
    }),
  ];
}

function diffElement(
  before: DataElement,
  after: DataElement,
  place: string,
): Change[] {
  return [
    ...diffType(before, after, { place, field: 'logicalType' }),
    ...diffType(before, after, { place, field: 'physicalType' }),
    ...diffPhysicalName(before, after, place),
    ...FLAGS.flatMap(([field, code]) => {
      const [old = false, value = false] = [before[field], after[field]];
      const said = `${quote(field)} of ${quote(place)} changed from ${old} to ${value}`;
      return old === value ? [] : [change(code, place, said)];
    }),
    ...diffRest(before, after, place),
    ...diffLevel(before.properties ?? [], after.properties ?? [], {
      kind: 'property',
      prefix: `${place}.`,
    }),
    ...diffItems(before, after, `${place}[]`),
  ];
}

/** False unless the contract says otherwise. */
const FLAGS = [
  ['required', 'required-changed'],
  ['unique', 'unique-changed'],
  ['primaryKey', 'primary-key-changed'],
] as const;

function diffType(
  before: DataElement,
  after: DataElement,
  at: { readonly place: string; readonly field: keyof typeof TYPE_CODES },
): Change[] {
  const { place, field } = at;
  const [old, value] = [before[field], after[field]];
  if (old === value) return [];
  const { added, changed, widened, compare } = TYPE_CODES[field];
  const subject = `${quote(field)} of ${quote(place)}`;
  if (old === undefined) return [change(added, place, `${subject} was added`)];
  const is = value === undefined ? 'other' : compare(old, value);
  if (is === 'same') return [];
  const to = show(value);
  return is === 'wider'
    ? [
        change(
          widened,
          place,
          `${subject} was widened from ${quote(old)} to ${to}`,
        ),
      ]
    : [
        change(
          changed,
          place,
          `${subject} changed from ${quote(old)} to ${to}`,
        ),
      ];
}

/** Another name of the table or column; letters' case is told of, and no more. */
function diffPhysicalName(
  { physicalName: old }: DataElement,
  { physicalName: value }: DataElement,
  place: string,
): Change[] {
  if (old === value) return [];
  const isOther = old?.toLowerCase() !== value?.toLowerCase();
  const isNew = old !== undefined && value !== undefined && isOther;
  return [
    change(
      isNew ? 'physical-name-changed' : 'element-changed',
      place,
      `\`physicalName\` of ${quote(place)} changed from ${show(old)} to ${show(value)}`,
    ),
  ];
}

function show(value: string | undefined): string {
  return value === undefined ? 'nothing' : quote(value);
}

const TYPE_CODES = {
  logicalType: {
    added: 'logical-type-added',
    changed: 'logical-type-changed',
    widened: 'logical-type-widened',
    compare: compareLogicalTypes,
  },
  physicalType: {
    added: 'physical-type-added',
    changed: 'physical-type-changed',
    widened: 'physical-type-widened',
    compare: comparePhysicalTypes,
  },
} as const;

const COMPARED = [
  'id',
  'name',
  'logicalType',
  'physicalType',
  'physicalName',
  'required',
  'unique',
  'primaryKey',
  'quality',
  'properties',
  'items',
];

function diffRest(
  before: DataElement,
  after: DataElement,
  place: string,
): Change[] {
  const name = quote(place);
  const quality = isEqual(before.quality ?? [], after.quality ?? [])
    ? []
    : [change('quality-changed', place, `the quality of ${name} changed`)];
  return isEqual(without(before, COMPARED), without(after, COMPARED))
    ? quality
    : [
        ...quality,
        change('element-changed', place, `what is said of ${name} changed`),
      ];
}

/** The items of an array are one property without a name. */
function diffItems(
  before: DataElement,
  after: DataElement,
  place: string,
): Change[] {
  if (before.items && after.items) {
    return diffElement(before.items, after.items, place);
  }
  if (!before.items && !after.items) return [];
  const name = quote(place);
  return before.items
    ? [change('property-removed', place, `property ${name} was removed`)]
    : [change('property-added', place, `property ${name} was added`)];
}
