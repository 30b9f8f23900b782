import { meshOf, product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopInputUnresolved } from './interop-input-unresolved';

const outputPorts = [
  { name: 'confirmed', version: '1.0.0' },
  { name: 'confirmed', version: '2.0.0' },
  { name: 'planned' },
];
const visits = product('visits', { outputPorts });

const reading = (from: string, spec: object = {}) =>
  product('journeys', { inputPorts: [{ name: 'in', from }], ...spec });

testRule(interopInputUnresolved, {
  passes: [
    {
      name: 'for a port, and for a product as a whole',
      mesh: meshOf(
        product('visits', { outputPorts, inputPorts: [{ from: 'journeys' }] }),
        reading('visits#planned'),
      ),
    },
  ],
  fails: [
    {
      name: 'for a port that the product does not have',
      mesh: meshOf(visits, reading('visits#confirmd')),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Input port `in` of data product `journeys` reads output port `confirmd` of data product `visits`, which has no such port; it offers `confirmed` and `planned`',
      ],
    },
    {
      name: 'for a port with its version, which stands elsewhere',
      mesh: meshOf(visits, reading('visits#confirmed@2.0.0')),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Input port `in` of data product `journeys` reads output port `confirmed@2.0.0` of data product `visits`, which has no such port; the port is `confirmed`, and `expects.version` says which version of it is read',
      ],
    },
    {
      name: 'for a product that is not there',
      mesh: reading('stock#levels'),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Input port `in` of data product `journeys` reads data product `stock`, which is not in the mesh; an input names a product that exists',
      ],
      severities: ['error'],
    },
    {
      name: 'mildly for an experiment',
      mesh: reading('stock', { lifecycle: 'experimental' }),
      severities: ['warning'],
    },
    {
      name: 'for a port of a product without ports, and an unnamed input',
      mesh: meshOf(
        product('empty'),
        product('journeys', { inputPorts: [{ from: 'empty#levels' }] }),
      ),
      findings: [
        'Input port 1 of data product `journeys` reads output port `levels` of data product `empty`, which has no such port',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to what reads no data product',
      mesh: reading('resource:crm'),
      reason: 'it reads no data product',
    },
  ],
  unknown: [
    { name: 'without the mesh', mesh: reading('visits'), isPartial: true },
    {
      name: 'for a product that another tool describes',
      mesh: meshOf(
        reading('odd'),
        'apiVersion: other/v1\nkind: DataProduct\nmetadata: { name: odd }\n',
      ),
      reason:
        'input port `in` reads a data product of another format; one of `data-mesh/v1alpha1` can be read',
    },
  ],
});

describe('what it suggests', () => {
  const suggestionsFor = (...mesh: string[]) =>
    runRule(interopInputUnresolved, meshOf(...mesh)).flatMap(({ findings }) =>
      findings.flatMap(({ suggestions = [] }) => suggestions),
    );

  it('is safe when one port is surely meant', () => {
    expect(suggestionsFor(visits, reading('visits#confirmd'))).toEqual([
      {
        text: 'Set `spec.inputPorts[0].from` to `visits#confirmed`',
        edits: [
          {
            path: ['spec', 'inputPorts', 0, 'from'],
            action: 'set',
            value: 'visits#confirmed',
          },
        ],
        isSafe: true,
      },
    ]);
  });

  it('keeps the port when the product is misspelt', () => {
    const found = suggestionsFor(visits, reading('vists#planned'));
    expect(found.map(({ text, isSafe }) => [text, isSafe])).toEqual([
      ['Set `spec.inputPorts[0].from` to `dataproduct:visits#planned`', true],
    ]);
  });

  it('is not safe where a version would be lost', () => {
    const found = suggestionsFor(visits, reading('visits#confirmed@2.0.0'));
    expect(found.map(({ text, isSafe }) => [text, isSafe])).toEqual([
      [
        'Set `spec.inputPorts[0].from` to `visits#confirmed`, if that is what was meant',
        false,
      ],
    ]);
  });

  it('is not safe between two that are near', () => {
    const two = product('p', {
      outputPorts: [{ name: 'ab1' }, { name: 'ab2' }],
    });
    const found = suggestionsFor(two, reading('p#ab3'));
    expect(found.map(({ isSafe }) => isSafe)).toEqual([false, false]);
  });
});
