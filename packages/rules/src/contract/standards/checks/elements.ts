import { findSlip, quote } from '@backstage-data-mesh/model';
import type { TextProblem } from '../../yaml/textProblem';
import {
  checkKinds,
  checkPresent,
  enter,
  isFields,
  mapsIn,
  refuse,
  type Fields,
  type Kind,
  type Place,
} from './place';
import { checkQuality } from './quality';
import { checkRelationships } from './relationships';
import { checkTypeOptions } from './typeOptions';

const KINDS: Readonly<Record<string, Kind>> = {
  businessName: 'text',
  description: 'text',
  tags: 'texts',
  customProperties: 'list',
  authoritativeDefinitions: 'list',
  quality: 'list',
  dataGranularityDescription: 'text',
  primaryKeyPosition: 'position',
  partitioned: 'flag',
  partitionKeyPosition: 'position',
  encryptedName: 'text',
  transformSourceObjects: 'texts',
  transformLogic: 'text',
  transformDescription: 'text',
  examples: 'list',
  criticalDataElement: 'flag',
};

const FIELDS = [
  ...Object.keys(KINDS),
  'id',
  'name',
  'logicalType',
  'logicalTypeOptions',
  'physicalType',
  'physicalName',
  'required',
  'unique',
  'primaryKey',
  'classification',
  'properties',
  'items',
  'relationships',
];

/** What version 2 called it, and what it is called since version 3. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ['isNullable', '`required`, which says the opposite'],
  ['isUnique', '`unique`'],
  ['isPrimary', '`primaryKey`'],
  ['isPrimaryKey', '`primaryKey`'],
  ['columns', '`properties`'],
  ['column', '`name`'],
  ['table', '`name`'],
]);

/** The logical types that came with a later version. */
const SINCE: ReadonlyMap<unknown, number> = new Map([
  ['timestamp', 1],
  ['time', 1],
  ['map', 2],
  ['vector', 2],
]);

/**
 * Holds the servers and the schema of a contract to what the standard says beyond
 * the types of their fields: what each needs beside it, and where it may stand.
 */
export function checkContract(contract: Fields, minor: number): TextProblem[] {
  const problems: TextProblem[] = [];
  const root: Place = { path: [], minor, problems };
  for (const { fields, place } of mapsIn(contract, 'servers', root)) {
    const why = 'a server has a name and a type';
    checkPresent(fields, ['server', 'type'], { place, why });
  }
  for (const { fields, place } of mapsIn(contract, 'schema', root)) {
    const { logicalType = 'object' } = fields;
    if (logicalType !== 'object') {
      refuse(
        enter(place, 'logicalType'),
        'has to be `object`, as of everything that has columns',
      );
    }
    checkElement(fields, place, 'object');
  }
  return problems;
}

function checkElement(
  fields: Fields,
  place: Place,
  of: 'object' | 'property',
): void {
  checkNames(fields, place);
  checkKinds(fields, KINDS, place);
  checkType(fields, place);
  checkTypeOptions(fields, place);
  checkRelationships(fields, place, of);
  for (const check of mapsIn(fields, 'quality', place)) {
    checkQuality(check.fields, check.place);
  }
  for (const link of mapsIn(fields, 'authoritativeDefinitions', place)) {
    const why = 'a definition elsewhere has an address and says what it is';
    checkPresent(link.fields, ['url', 'type'], { place: link.place, why });
  }
  for (const property of mapsIn(fields, 'properties', place)) {
    checkElement(property.fields, property.place, 'property');
  }
  if (isFields(fields.items)) {
    checkElement(fields.items, enter(place, 'items'), 'property');
  }
}

function checkNames(fields: Fields, place: Place): void {
  for (const key of Object.keys(fields)) {
    if (FIELDS.includes(key)) continue;
    const now = OLD_NAMES.get(key);
    const meant = now ? undefined : findSlip(key, FIELDS);
    if (now) {
      refuse(
        enter(place, key),
        `is a name of version 2 that nobody reads any more; now it is ${now}`,
      );
    } else if (meant !== undefined && fields[meant] === undefined) {
      refuse(
        enter(place, key),
        `is no field of the standard; did you mean ${quote(meant)}?`,
      );
    }
  }
}

function checkType({ logicalType, items }: Fields, place: Place): void {
  const since = SINCE.get(logicalType);
  if (since !== undefined && place.minor < since) {
    refuse(
      enter(place, 'logicalType'),
      `is ${quote(String(logicalType))}, which is known since 3.${since}; raise \`apiVersion\``,
    );
  }
  const isList = ['array', 'map', 'vector', undefined].some(
    type => type === logicalType,
  );
  if (items !== undefined && !isList) {
    refuse(
      enter(place, 'items'),
      'belongs to a list; its `logicalType` has to be `array`',
    );
  }
}
