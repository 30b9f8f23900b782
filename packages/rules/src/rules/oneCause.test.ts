import { meshOf, product } from '../facts/flow/__testUtils__/products';
import { runRule } from '../testing';
import { rules } from '.';

const HOUR = { property: 'latency', value: 1, unit: 'h' };
const DAY = { property: 'latency', value: 24, unit: 'h' };

/** It offers less than is asked of it, and goes. */
const OFFERED = {
  name: 'a',
  version: '1.0.0',
  slos: [DAY],
  deprecated: { since: '2026-01-01', sunset: '2026-06-01' },
};
const asking = (from: string) => ({
  name: 'in',
  from,
  expects: {
    version: '^2.0.0',
    slos: [HOUR, { property: 'retention', value: 1, unit: 'y' }],
  },
  agreement: { acceptedBy: 'user:jo', until: '2026-03-01', version: '^2.0.0' },
});
const FRESH = { name: 'out', version: '1.0.0', type: 'table', slos: [HOUR] };

const judgesFlows = rules.filter(
  ({ family, subject }) =>
    family === 'interop' && subject.kinds.includes('DataProduct'),
);

/** The rules that tell of a product about what it reads. */
function tellers(mesh: string, name: string): string[] {
  return judgesFlows
    .filter(({ id }) => id !== 'interop-port-without-contract')
    .filter(rule =>
      runRule(rule, mesh).some(
        ({ subject, findings }) =>
          subject === `dataproduct:default/${name}` && findings.length > 0,
      ),
    )
    .map(({ id }) => id);
}

describe('What has one cause is told once', () => {
  it.each(['production', 'experimental', 'deprecated'])(
    'when a product that is in %s reads a retired one',
    lifecycle => {
      const old = product('old', {
        lifecycle: 'retired',
        platforms: ['system:lake'],
        outputPorts: [OFFERED],
      });
      const reads = (from: string) =>
        product('reader', {
          lifecycle,
          owner: 'others',
          platforms: ['system:house'],
          inputPorts: [asking(from)],
          outputPorts: [FRESH],
        });
      const told = ['interop-unstable-upstream'];
      expect(tellers(meshOf(old, reads('old#a')), 'reader')).toEqual(told);
      expect(tellers(meshOf(old, reads('old#gone')), 'reader')).toEqual(told);
    },
  );

  it.each(['source-aligned', 'aggregate', 'consumer-aligned'])(
    'when a product that is %s reads itself',
    type => {
      const ports = [
        { ...OFFERED, classification: 'internal', regions: ['eu'] },
        { ...FRESH, classification: 'public', regions: ['us'] },
      ];
      const reads = (from: string) =>
        product('self', {
          type,
          inputPorts: [asking(from)],
          outputPorts: ports,
        });
      expect(tellers(reads('self#a'), 'self')).toEqual(['interop-cycle']);
      expect(tellers(reads('self#gone'), 'self')).toEqual(['interop-cycle']);
    },
  );

  it('though what else it reads is told as ever', () => {
    const mesh = meshOf(
      product('visits', { outputPorts: [{ ...OFFERED, regions: ['eu'] }] }),
      product('self', {
        inputPorts: [asking('self#out'), asking('visits#a')],
        outputPorts: [
          { ...FRESH, regions: ['us', 'eu'] },
          { name: 'other', regions: ['us'] },
        ],
      }),
    );
    expect(tellers(mesh, 'self')).toEqual(
      expect.arrayContaining([
        'interop-cycle',
        'interop-residency',
        'interop-slo-unmet',
        'interop-version-unsatisfied',
      ]),
    );
  });
});
