import { recommendedSettings } from '../../settings/recommended';
import { evaluateMesh } from '../../evaluate/evaluate';
import { interopClassificationLowered } from './interop-classification-lowered';
import { interopCycle } from './interop-cycle';
import { interopDeprecatedPortConsumed } from './interop-deprecated-port-consumed';
import { interopInputUnresolved } from './interop-input-unresolved';
import { interopPlatformsUnaligned } from './interop-platforms-unaligned';
import { interopPortDuplicate } from './interop-port-duplicate';
import { interopProductIdDuplicate } from './interop-product-id-duplicate';
import { interopResidency } from './interop-residency';
import { interopSloComposition } from './interop-slo-composition';
import { interopSloUnmet } from './interop-slo-unmet';
import { interopUnstableUpstream } from './interop-unstable-upstream';
import { interopVersionInvalid } from './interop-version-invalid';
import { interopVersionUnsatisfied } from './interop-version-unsatisfied';
import { regionPersonalDataCrosses } from '../region/region-personal-data-crosses';
import { graphOf, productEntity } from '../../facts/flow/__testUtils__/graphs';

const rules = [
  interopClassificationLowered,
  interopCycle,
  interopDeprecatedPortConsumed,
  interopInputUnresolved,
  interopPlatformsUnaligned,
  interopPortDuplicate,
  interopProductIdDuplicate,
  interopResidency,
  interopSloComposition,
  interopSloUnmet,
  interopUnstableUpstream,
  interopVersionInvalid,
  interopVersionUnsatisfied,
  regionPersonalDataCrosses,
];
const settings = recommendedSettings(rules);

function countStatuses(entities: Iterable<object>) {
  const evaluation = evaluateMesh(graphOf(entities), {
    rules,
    settingsFor: () => settings,
    today: '2026-11-20',
  });
  const counts = new Map<string, number>();
  for (const { status, reason } of evaluation.outcomes()) {
    if (status === 'error') throw new Error(reason);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

const MANY = 10_000;
const many = <Item>(make: (index: number) => Item) =>
  Array.from({ length: MANY }, (_, index) => make(index));
const slos = [{ property: 'latency', value: 1, unit: 'h' }];

describe('the rules about flows', () => {
  it('finish on a ring of 10,000 products', () => {
    const ring = many(index =>
      productEntity(`p${index}`, {
        inputPorts: [{ from: `p${(index + 1) % MANY}#out`, expects: { slos } }],
        outputPorts: [{ name: 'out', classification: 'internal', slos }],
      }),
    );
    expect(countStatuses(ring).get('fail')).toBe(MANY);
  });

  it('finish on 10,000 ports that read 10,000 ports', () => {
    const counts = countStatuses([
      productEntity('wide', {
        region: 'emea',
        outputPorts: many(index => ({
          name: `out${index}`,
          version: '1.0.0',
          classification: 'restricted',
          regions: ['emea'],
          slos: [{ property: 'latency', value: 1, unit: 'd' }],
          deprecated: { replacedBy: 'gone@2' },
        })),
      }),
      productEntity('reader', {
        region: 'apac',
        inputPorts: many(index => ({
          from: `wide#out${index}`,
          expects: { version: '^2.0.0', slos },
        })),
        outputPorts: many(index => ({
          name: `o${index}`,
          classification: 'public',
          slos,
        })),
      }),
    ]);
    expect(counts.get('fail')).toBe(7);
  });

  it('finish on 10,000 inputs that name nothing, or a product as a whole', () => {
    const counts = countStatuses([
      productEntity('wide', {
        outputPorts: many(index => ({ name: `out${index}` })),
      }),
      productEntity('whole', { inputPorts: many(() => ({ from: 'wide' })) }),
      productEntity('lost', {
        inputPorts: many(index => ({ from: `wide#outt${index}` })),
      }),
    ]);
    expect(counts.get('fail')).toBe(1);
  });

  it('finish on 10,000 versions of a port', () => {
    const counts = countStatuses([
      productEntity('wide', {
        outputPorts: many(index => ({ name: 'out', version: `${index}.0.0` })),
      }),
      productEntity('reader', {
        inputPorts: many(index => ({
          from: 'wide#out',
          expects: { version: `^${index + MANY}.0.0` },
        })),
      }),
    ]);
    expect(counts.get('unknown')).toBeGreaterThan(0);
  });
});
