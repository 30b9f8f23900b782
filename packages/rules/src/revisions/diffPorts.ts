import { quote, type OutputPort } from '@backstage-data-mesh/model';
import { isEqual, without } from '../memory/canonical';
import { change, type Change, type ChangeCode } from './change';
import { diffPromises } from './diffPromises';

/** What changed between two revisions of a port, apart from its version. */
export function diffPorts(before: OutputPort, after: OutputPort): Change[] {
  return [
    ...diffField(before, after, { field: 'type', code: 'port-type-changed' }),
    ...diffField(before, after, {
      field: 'format',
      code: 'port-format-changed',
    }),
    ...diffContractLink(before, after),
    ...diffClassification(before, after),
    ...diffList(before, after, REGIONS),
    ...diffList(before, after, IDENTIFIERS),
    ...diffPromises(before.slos, after.slos),
    ...diffRest(before, after),
  ];
}

function diffField(
  before: OutputPort,
  after: OutputPort,
  { field, code }: { readonly field: 'type' | 'format'; code: ChangeCode },
): Change[] {
  const [old, value] = [before[field], after[field]];
  if (old === value) return [];
  const name = quote(field);
  return old === undefined
    ? [change('field-changed', field, `${name} was added`)]
    : [
        change(
          code,
          field,
          `${name} changed from ${quote(old)} to ${
            value === undefined ? 'nothing' : quote(value)
          }`,
        ),
      ];
}

/** Texts are compared on their own. */
function diffContractLink(before: OutputPort, after: OutputPort): Change[] {
  const [old, value] = [before.contract, after.contract];
  if (old === undefined && value !== undefined) {
    return [change('port-contract-added', 'contract', 'a contract was added')];
  }
  if (old !== undefined && value === undefined) {
    const message = 'the contract was removed';
    return [change('port-contract-removed', 'contract', message)];
  }
  const areTexts = typeof old === 'string' && typeof value === 'string';
  return areTexts || isEqual(old, value)
    ? []
    : [change('field-changed', 'contract', 'another contract is linked')];
}

const CLASSIFICATIONS = [
  'public',
  'internal',
  'confidential',
  'restricted',
] as const satisfies readonly OutputPort['classification'][];

/** A port that says nothing was open to nobody in particular. */
function diffClassification(before: OutputPort, after: OutputPort): Change[] {
  const [old, value] = [before.classification, after.classification];
  if (old === value) return [];
  const place = 'classification';
  if (old === undefined || value === undefined) {
    return [change('field-changed', place, `${quote(place)} changed`)];
  }
  const isRaised =
    CLASSIFICATIONS.indexOf(value) > CLASSIFICATIONS.indexOf(old);
  return [
    change(
      isRaised ? 'port-classification-raised' : 'port-classification-lowered',
      place,
      `${quote(place)} changed from ${quote(old)} to ${quote(value)}`,
    ),
  ];
}

interface ListField {
  readonly field: 'regions' | 'identifiers';
  readonly noun: string;
  readonly removed: ChangeCode;
  readonly added: ChangeCode;
}

const REGIONS: ListField = {
  field: 'regions',
  noun: 'region',
  removed: 'port-region-removed',
  added: 'port-region-added',
};

const IDENTIFIERS: ListField = {
  field: 'identifiers',
  noun: 'identifier',
  removed: 'port-identifier-removed',
  added: 'port-identifier-added',
};

function diffList(
  before: OutputPort,
  after: OutputPort,
  { field, noun, removed, added }: ListField,
): Change[] {
  const old = new Set(before[field]);
  const values = new Set(after[field]);
  const say = (code: ChangeCode, entry: string, what: string) =>
    change(code, field, `${noun} ${quote(entry)} was ${what}`);
  return [
    ...[...old]
      .filter(entry => !values.has(entry))
      .map(entry => say(removed, entry, 'removed')),
    ...[...values]
      .filter(entry => !old.has(entry))
      .map(entry => say(added, entry, 'added')),
  ];
}

const COMPARED = [
  'name',
  'version',
  'type',
  'format',
  'contract',
  'classification',
  'regions',
  'identifiers',
  'slos',
  'deprecated',
];

function diffRest(before: OutputPort, after: OutputPort): Change[] {
  const deprecation = isEqual(before.deprecated, after.deprecated)
    ? []
    : [
        before.deprecated
          ? change('field-changed', 'deprecated', 'the deprecation changed')
          : change('port-deprecated', 'deprecated', 'it is deprecated'),
      ];
  return isEqual(without(before, COMPARED), without(after, COMPARED))
    ? deprecation
    : [...deprecation, change('field-changed', 'port', 'other facts changed')];
}
