import {
  daysMeant,
  findNearest,
  isSlip,
  partKeys,
  quote,
  type DataProductEntity,
  type EntityPath,
} from '@backstage-data-mesh/model';
import { namePort } from '../../contract/ports';
import { readContractTerms } from '../../contract/readContract';
import {
  notApplicable,
  PASS,
  type Finding,
  type Suggestion,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { suggestName } from '../../references/suggestName';
import {
  findSloProperty,
  normaliseSlo,
  SLO_PROPERTIES,
  type SloMeasure,
  type WrittenSlo,
} from '../../slo';
import { upperFirst } from '../../wording/amounts';
import { didYouMean } from '../../wording/didYouMean';
import { nameEntity } from '../../wording/names';
import { lineIn } from './shared/lineIn';

export const interopSloUnreadable = defineRule({
  id: 'interop-slo-unreadable',
  summary: 'A service level that is promised or expected can be read.',
  why: 'Promises and expectations are compared by rules and by people. One with a misspelt name, or with a unit that nobody knows, is compared with nothing: it looks like a promise and is none.',
  source: 'Bitol, Open Data Contract Standard: service levels',
  remedy:
    'Write `property`, `value` and `unit` so that they can be read, such as `latency`, 24 and `h`.',
  subject: productsInUse,
  severity: 'warning',
  earlySeverity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - { name: confirmed-visits, slos: [{ property: latency, value: 24, unit: h }] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - { name: confirmed-visits, slos: [{ property: latencyy, value: 24, unit: h }] }
`,
  },
  check({ ref, entity }) {
    if (isPlainlyReadable(entity)) return PASS;
    const lists = listsOf(entity);
    if (lists.length === 0) return notApplicable('it names no service level');
    return lists.flatMap(list => report(ref, list));
  },
});

/**
 * True where an output port promises something, nothing else is promised or
 * expected, and all of it can be read: soon seen, and mostly so.
 */
function isPlainlyReadable({ spec }: DataProductEntity): boolean {
  const { slos: forAll, inputPorts = [], outputPorts = [] } = spec;
  return (
    forAll === undefined &&
    outputPorts.length > 0 &&
    outputPorts.every(
      ({ slos, contract }) =>
        slos && typeof contract !== 'string' && slos.every(isReadable),
    ) &&
    outputPorts.some(({ slos }) => slos && slos.length > 0) &&
    inputPorts.every(({ expects }) => expects?.slos === undefined)
  );
}

interface SloList {
  readonly slos: readonly WrittenSlo[];
  readonly path: EntityPath;
  /** Who says so: "output port `a`", when somebody asks. */
  readonly name: () => string;
  readonly verb: string;
  /** The text of the contract at the path, where they stand in it. */
  readonly text?: string;
}

function listsOf({ spec }: DataProductEntity): SloList[] {
  const { slos: forAll = [], inputPorts = [], outputPorts = [] } = spec;
  const lists: SloList[] = [];
  // most name none: nothing is made for these
  if (forAll.length > 0) {
    const name = () => 'each output port';
    lists.push({
      slos: forAll,
      path: ['spec', 'slos'],
      name,
      verb: 'promises',
    });
  }
  outputPorts.forEach((port, index) => {
    const { slos = [], contract } = port;
    const path = ['spec', 'outputPorts', index];
    const name = () => namePort(port, index);
    if (slos.length > 0) {
      lists.push({ slos, path: [...path, 'slos'], name, verb: 'promises' });
    }
    if (typeof contract !== 'string') return;
    const inContract = readContractTerms(contract).value?.slaProperties ?? [];
    if (inContract.length === 0) return;
    lists.push({
      slos: inContract,
      path: [...path, 'contract'],
      name: () => `the contract of ${name()}`,
      verb: 'promises',
      text: contract,
    });
  });
  inputPorts.forEach(({ name, expects }, index) => {
    const slos = expects?.slos ?? [];
    if (slos.length === 0) return;
    lists.push({
      slos,
      path: ['spec', 'inputPorts', index, 'expects', 'slos'],
      name: () => `input port ${name?.trim() ? quote(name) : index + 1}`,
      verb: 'expects',
    });
  });
  return lists;
}

/**
 * A name that the standard does not have is compared with itself, and a number
 * that is not exact is found with the shape of the entity.
 */
function isReadable(slo: WrittenSlo): boolean {
  const { value } = slo;
  if (typeof value === 'number' && !isExact(value)) return true;
  return findSloProperty(slo.property)
    ? normaliseSlo(slo) !== undefined
    : nearestName(slo.property) === undefined;
}

function isExact(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function report(ref: string, list: SloList): Finding[] {
  const { slos, path, name, verb } = list;
  // as it mostly is
  if (slos.every(isReadable)) return [];
  const keys = partKeys(slos.map(({ property }) => property));
  const start = `${upperFirst(name())} of ${nameEntity(ref)} ${verb}`;
  return slos.flatMap((slo, index) =>
    isReadable(slo)
      ? []
      : {
          ...placeOf(list, index),
          discriminator: `${path.join('.')}:${keys[index]}`,
          ...explain(slo, start),
          suggestions: suggest(slo, list, index),
        },
  );
}

/** In the entity, or in the contract that it holds. */
function placeOf({ path, text }: SloList, index: number) {
  if (text === undefined) return { path: [...path, index] };
  const at = ['slaProperties', index];
  return { path, linked: lineIn({ path, text, at }) };
}

function explain(slo: WrittenSlo, start: string) {
  const property = findSloProperty(slo.property);
  return {
    message: property
      ? `${start} ${property.label} as ${quote(written(slo))}, which cannot be read; it is ${FORMS[property.measure]}${dayMeant(slo, property.measure)}`
      : `${start} ${quote(slo.property)}, which no standard knows${didYouMean(slo.property, NAMES)}`,
  };
}

function dayMeant({ value }: WrittenSlo, measure: SloMeasure): string {
  if (measure !== 'date' || typeof value !== 'string') return '';
  const meant = daysMeant(value).map(quote).join(' or ');
  return meant && `; did you mean ${meant}?`;
}

/** A contract is somebody's text: nothing in it is edited. */
function suggest(
  { property }: WrittenSlo,
  { path, text }: SloList,
  index: number,
): Suggestion[] {
  const value = nearestName(property);
  const isEdited = text === undefined && !findSloProperty(property);
  if (!isEdited || value === undefined) return [];
  const isName = isSlip(property, value);
  return [
    suggestName({ path: [...path, index, 'property'], value, isSlip: isName }),
  ];
}

function written({ value, unit }: WrittenSlo): string {
  const text =
    value !== null && typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return unit === undefined ? text : `${text} ${unit}`;
}

const FORMS: Readonly<Record<SloMeasure, string>> = {
  duration: 'a time such as 24 and `h`, or `P1D`',
  interval: 'how often, such as 1 and `d`, or `P1D`',
  ratio: 'a share such as 99.5 and `percent`, and not above 100 percent',
  rate: 'a rate such as 100 and `rows/s`',
  date: 'a day such as `2027-12-31`',
};

const NAMES = [...SLO_PROPERTIES.map(({ name }) => name), 'freshness'];

/** The name of the standard that was nearly written. */
function nearestName(property: string): string | undefined {
  return findNearest(property, NAMES);
}
