import {
  findNearest,
  isSlip,
  partKeys,
  quote,
  type DataProductEntity,
  type EntityPath,
  type Slo,
} from '@backstage-data-mesh/model';
import { namePort } from '../../contract/ports';
import { notApplicable, PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { suggestName } from '../../references/suggestName';
import {
  findSloProperty,
  normaliseSlo,
  SLO_PROPERTIES,
  type SloMeasure,
} from '../../slo';
import { upperFirst } from '../../wording/amounts';
import { didYouMean } from '../../wording/didYouMean';
import { nameEntity } from '../../wording/names';

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
    const { slos: forAll, inputPorts = [], outputPorts = [] } = entity.spec;
    const all = [
      forAll,
      ...outputPorts.map(({ slos }) => slos),
      ...inputPorts.map(({ expects }) => expects?.slos),
    ];
    if (!all.some(slos => slos?.length)) {
      return notApplicable('it names no service level');
    }
    if (all.every(isSound)) return PASS;
    return listsOf(entity).flatMap(list => report(ref, list));
  },
});

/** True where all can be read, as it mostly is. */
function isSound(slos: readonly Slo[] | undefined): boolean {
  return !slos || slos.slice(0, MAX_SLOS).every(isReadable);
}

interface SloList {
  readonly slos: readonly Slo[];
  readonly path: EntityPath;
  /** Who says so: "output port `a` of …", when somebody asks. */
  readonly name: () => string;
  readonly verb: string;
}

function listsOf({ spec }: DataProductEntity): SloList[] {
  const forAll = spec.slos?.length
    ? [
        {
          slos: spec.slos.slice(0, MAX_SLOS),
          path: ['spec', 'slos'],
          name: () => 'each output port',
          verb: 'promises',
        },
      ]
    : [];
  const promised = (spec.outputPorts ?? []).flatMap((port, index) =>
    port.slos?.length
      ? {
          slos: port.slos.slice(0, MAX_SLOS),
          path: ['spec', 'outputPorts', index, 'slos'],
          name: () => namePort(port),
          verb: 'promises',
        }
      : [],
  );
  const expected = (spec.inputPorts ?? []).flatMap(
    ({ name, expects }, index) =>
      expects?.slos?.length
        ? {
            slos: expects.slos.slice(0, MAX_SLOS),
            path: ['spec', 'inputPorts', index, 'expects', 'slos'],
            name: () =>
              `input port ${name === undefined ? index + 1 : quote(name)}`,
            verb: 'expects',
          }
        : [],
  );
  return [...forAll, ...promised, ...expected];
}

/** A port has at most so many service levels that are looked at. */
const MAX_SLOS = 100;

/**
 * A name that the standard does not have is compared with itself, and a number
 * that is not exact is found with the shape of the entity.
 */
function isReadable(slo: Slo): boolean {
  const { value } = slo;
  if (typeof value === 'number' && !isExact(value)) return true;
  return findSloProperty(slo.property)
    ? normaliseSlo(slo) !== undefined
    : nearestName(slo.property) === undefined;
}

function isExact(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function report(ref: string, { slos, path, name, verb }: SloList): Finding[] {
  const keys = partKeys(slos.map(({ property }) => property));
  return slos.flatMap((slo, index) => {
    if (isReadable(slo)) return [];
    const start = `${upperFirst(name())} of ${nameEntity(ref)} ${verb}`;
    const place = {
      path: [...path, index],
      discriminator: `${path.join('.')}:${keys[index]}`,
    };
    return [{ ...place, ...explain(slo, place.path, start) }];
  });
}

function explain(slo: Slo, path: EntityPath, start: string) {
  const property = findSloProperty(slo.property);
  if (property) {
    return {
      message: `${start} ${property.label} as ${quote(written(slo))}, which cannot be read; it is ${FORMS[property.measure]}`,
    };
  }
  const value = nearestName(slo.property) ?? '';
  return {
    message: `${start} ${quote(slo.property)}, which no standard knows${didYouMean(slo.property, NAMES)}`,
    suggestions: [
      suggestName({
        path: [...path, 'property'],
        value,
        isSlip: isSlip(slo.property, value),
      }),
    ],
  };
}

function written({ value, unit }: Slo): string {
  return unit === undefined ? String(value) : `${value} ${unit}`;
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
