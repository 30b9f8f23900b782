import { meshOf, product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopResidency } from './interop-residency';

const providing = (regions?: string[]) =>
  product('visits', { outputPorts: [{ name: 'a', regions }] });
const serving = (regions?: string[], spec: object = {}) =>
  product('journeys', {
    inputPorts: [{ name: 'in', from: 'visits#a' }],
    outputPorts: [{ name: 'out', regions }],
    ...spec,
  });

const raw = (name: string, regions: string[]) =>
  product(name, {
    type: 'source-aligned',
    outputPorts: [{ name: 'a', regions }],
  });
/** A product whose port says nothing. */
const silent = (from: string | string[], name = 'visits') =>
  product(name, {
    inputPorts: [from].flat().map(each => ({ from: each })),
    outputPorts: [{ name: 'a' }],
  });

const domainIn = (region: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: rail }
spec: { owner: crew, dataMesh: { region: ${region} } }
`;

testRule(interopResidency, {
  fails: [
    {
      name: 'when a region is not permitted',
      mesh: meshOf(providing(['emea']), serving(['emea', 'apac', 'americas'])),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Input port `in` of data product `journeys` reads `visits`, which may be served from `emea` only, but `out` is served from `americas` and `apac`; a product is served only where its inputs may be',
      ],
      severities: ['error'],
    },
    {
      name: 'when the product runs elsewhere and says nothing of its port',
      mesh: meshOf(providing(['emea']), serving(undefined, { region: 'apac' })),
      findings: [
        'Input port `in` of data product `journeys` reads `visits`, which may be served from `emea` only, but `out` is served from `apac`; a product is served only where its inputs may be',
      ],
    },
    {
      name: 'when its domain is elsewhere and neither product nor port says more',
      mesh: meshOf(
        providing(['emea']),
        serving(undefined, { domain: 'rail' }),
        domainIn('apac'),
      ),
      findings: [
        'Input port `in` of data product `journeys` reads `visits`, which may be served from `emea` only, but `out` is served from `apac`; a product is served only where its inputs may be',
      ],
    },
    {
      name: 'when what it reads says nothing, and what that is made from permits less',
      others: ['unknown'],
      mesh: meshOf(raw('raw', ['emea']), silent('raw#a'), serving(['apac'])),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Input port `in` of data product `journeys` reads what is made from `raw`, which may be served from `emea` only, but `out` is served from `apac`; a product is served only where its inputs may be (`raw` → `visits` → `journeys`)',
      ],
      severities: ['error'],
    },
    {
      name: 'when several before it say nothing',
      others: ['unknown'],
      mesh: meshOf(
        raw('raw', ['EMEA']),
        silent('raw#a', 'cleaned'),
        silent('cleaned#a'),
        serving(['emea', 'apac']),
      ),
      findings: [
        'Input port `in` of data product `journeys` reads what is made from `raw`, which may be served from `EMEA` only, but `out` is served from `apac`; a product is served only where its inputs may be (`raw` → `cleaned` → `visits` → `journeys`)',
      ],
    },
    {
      name: 'when the narrowest of what it is made from permits less',
      others: ['unknown'],
      mesh: meshOf(
        raw('wide', ['apac', 'emea']),
        raw('narrow', ['emea']),
        silent(['wide#a', 'narrow#a']),
        serving(['apac']),
      ),
      findings: [
        'Input port `in` of data product `journeys` reads what is made from `narrow`, which may be served from `emea` only, but `out` is served from `apac`; a product is served only where its inputs may be (`narrow` → `visits` → `journeys`)',
      ],
    },
    {
      name: 'when two that it is made from permit one region each, and not the same',
      others: ['unknown'],
      mesh: meshOf(
        raw('eu', ['emea']),
        raw('us', ['americas']),
        silent(['eu#a', 'us#a']),
        serving(['emea']),
      ),
      findings: [
        'Input port `in` of data product `journeys` reads what is made from `us`, which may be served from `americas` only, but `out` is served from `emea`; a product is served only where its inputs may be (`us` → `visits` → `journeys`)',
      ],
    },
    {
      name: 'when one of the two stands further up',
      others: ['unknown'],
      mesh: meshOf(
        raw('eu', ['emea']),
        raw('us', ['americas']),
        silent('us#a', 'cleaned'),
        silent(['eu#a', 'cleaned#a']),
        serving(['emea']),
      ),
      findings: [
        'Input port `in` of data product `journeys` reads what is made from `us`, which may be served from `americas` only, but `out` is served from `emea`; a product is served only where its inputs may be (`us` → `cleaned` → `visits` → `journeys`)',
      ],
    },
    {
      name: 'where it is refused first, and not for all who read on',
      others: ['unknown'],
      mesh: meshOf(
        raw('raw', ['emea']),
        product('visits', {
          inputPorts: [{ name: 'in', from: 'raw#a' }],
          outputPorts: [{ name: 'a' }],
          region: 'apac',
        }),
        serving(['apac']),
      ),
      findings: [
        'Input port `in` of data product `visits` reads `raw`, which may be served from `emea` only, but `a` is served from `apac`; a product is served only where its inputs may be',
      ],
    },
  ],
  passes: [
    {
      name: 'where what is nearer says more, whatever was said before',
      others: ['fail', 'not-applicable'],
      mesh: meshOf(
        raw('raw', ['emea']),
        product('visits', {
          inputPorts: [{ from: 'raw#a' }],
          outputPorts: [{ name: 'a', regions: ['emea', 'apac'] }],
        }),
        serving(['apac']),
      ),
    },
  ],
  notApplicable: [
    {
      name: 'to what offers nothing',
      mesh: meshOf(product('journeys', { inputPorts: [{ from: 'visits' }] })),
      reason: 'it has no output ports',
    },
    {
      name: 'to a source',
      mesh: providing(['emea']),
      reason: 'it reads no data product',
    },
  ],
  unknown: [
    {
      name: 'when what it reads says nothing, though what that is made from would permit it',
      mesh: meshOf(raw('raw', ['emea']), silent('raw#a'), serving(['emea'])),
      reason:
        'it is not known from where what input port `in` reads may be served; `regions` of that port says it',
    },
    {
      name: 'when products that say nothing read each other',
      mesh: meshOf(
        silent('cleaned#a'),
        silent('visits#a', 'cleaned'),
        serving(['emea']),
      ),
      reason:
        'it is not known from where what input port `in` reads may be served; `regions` of that port says it',
    },
    {
      name: 'when the input does not say from where',
      mesh: meshOf(providing(), serving(['emea'])),
      reason:
        'it is not known from where what input port `in` reads may be served; `regions` of that port says it',
    },
    {
      name: 'when the product does not say from where',
      mesh: meshOf(providing(['emea']), serving()),
      reason:
        'it is not known from where all of its output ports are served; `regions` of each port says it',
    },
    {
      name: 'when the input does not exist',
      mesh: serving(['emea']),
      reason:
        'what input port `in` reads does not exist; `from` of the input names a port that exists',
    },
  ],
});

describe('residency', () => {
  it('does not look at the case of a region', () => {
    const mesh = meshOf(providing(['EMEA']), serving(['emea']));
    expect(runRule(interopResidency, mesh)[0].status).toBe('pass');
  });

  it('suggests the regions that are permitted', () => {
    const mesh = meshOf(providing(['emea']), serving(['emea', 'apac']));
    const [{ suggestions }] = runRule(interopResidency, mesh)[0].findings;
    expect(suggestions).toEqual([
      {
        text: 'Set `spec.outputPorts[0].regions` to `emea`',
        edits: [
          {
            path: ['spec', 'outputPorts', 0, 'regions'],
            action: 'set',
            value: ['emea'],
          },
        ],
        isSafe: false,
      },
    ]);
  });
});
