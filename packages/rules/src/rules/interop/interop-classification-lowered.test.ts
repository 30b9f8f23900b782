import { body, meshOf, product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopClassificationLowered } from './interop-classification-lowered';

/** A product with one port, and the products that it reads. */
function link(
  name: string,
  inputs: string[],
  classification?: string,
  port: object = {},
) {
  return product(name, {
    region: 'emea',
    inputPorts: inputs.map(from => ({ from })),
    outputPorts: [{ name: 'out', classification, ...port }],
  });
}

const council = body('council', { scope: { level: 'enterprise' } });
const downgrade = (from: string, to: string, approvedBy?: string) => ({
  downgrades: [{ from, to, reason: 'medians', approvedBy }],
});

const source = link('source', [], 'restricted');
const lowered = (port: object) => link('medians', ['source'], 'internal', port);

testRule(interopClassificationLowered, {
  fails: [
    {
      name: 'below a direct input',
      mesh: meshOf(source, link('medians', ['source'], 'internal')),
      paths: ['spec.outputPorts[0].classification'],
      findings: [
        'Output port `out` of data product `medians` is `internal`, but it is made from output port `out` of `source`, which is `restricted` (`source` → `medians`); no approved downgrade covers that',
      ],
      severities: ['error'],
    },
    {
      name: 'below what its inputs should be, with the path',
      mesh: meshOf(
        source,
        link('b', ['source'], 'restricted'),
        link('c', ['b'], 'confidential'),
        link('d', ['c'], 'confidential'),
      ),
      findings: [
        'Output port `out` of data product `c` is `confidential`, but it is made from output port `out` of `b`, which is `restricted` (`b` → `c`); no approved downgrade covers that',
        'Output port `out` of data product `d` is `confidential`, but it is made from output port `out` of `b`, which is `restricted` (`b` → `c` → `d`); no approved downgrade covers that',
      ],
    },
    {
      name: 'also when another input is not classified',
      mesh: meshOf(
        source,
        link('x', []),
        link('d', ['source', 'x'], 'internal'),
      ),
    },
    {
      name: 'for an experiment too: a leak is a leak',
      mesh: meshOf(
        source,
        product('medians', {
          lifecycle: 'experimental',
          inputPorts: [{ from: 'source' }],
          outputPorts: [{ name: 'out', classification: 'public' }],
        }),
      ),
      severities: ['error'],
    },
    {
      name: 'when nobody approved the downgrade',
      mesh: meshOf(source, lowered(downgrade('restricted', 'internal'))),
      findings: [
        'Output port `out` of data product `medians` is `internal`, but it is made from output port `out` of `source`, which is `restricted` (`source` → `medians`); its downgrade does not count, because nobody approved it',
      ],
    },
    {
      name: 'when the body that approved it does not exist',
      mesh: meshOf(
        source,
        lowered(downgrade('restricted', 'internal', 'council')),
      ),
      findings: [
        'Output port `out` of data product `medians` is `internal`, but it is made from output port `out` of `source`, which is `restricted` (`source` → `medians`); its downgrade does not count, because `governancebody:council`, which approved it, is no governance body of the mesh',
      ],
    },
    {
      name: 'when the body that approved it decides for another region',
      mesh: meshOf(
        source,
        lowered(downgrade('restricted', 'internal', 'council')),
        body('council', { scope: { level: 'region', regions: ['apac'] } }),
      ),
      findings: [
        'Output port `out` of data product `medians` is `internal`, but it is made from output port `out` of `source`, which is `restricted` (`source` → `medians`); its downgrade does not count, because the product is outside of the scope of `governancebody:council`, which approved it',
      ],
    },
    {
      name: 'when the downgrade starts below the input',
      mesh: meshOf(
        source,
        lowered(downgrade('confidential', 'internal', 'council')),
        council,
      ),
      findings: [
        'Output port `out` of data product `medians` is `internal`, but it is made from output port `out` of `source`, which is `restricted` (`source` → `medians`); its downgrade does not count, because it is for data that is `confidential` to become `internal`',
      ],
    },
    {
      name: 'when the downgrade ends above the port',
      mesh: meshOf(
        source,
        lowered(downgrade('restricted', 'confidential', 'council')),
        council,
      ),
    },
    {
      name: 'in a cycle',
      mesh: meshOf(
        source,
        link('b', ['source', 'c'], 'restricted'),
        link('c', ['b', 'd'], 'internal'),
        link('d', ['c'], 'restricted'),
      ),
      paths: ['spec.outputPorts[0].classification'],
    },
  ],
  notApplicable: [
    { name: 'to a source', mesh: source, reason: 'it reads no data product' },
    {
      name: 'to what offers nothing',
      mesh: meshOf(
        source,
        product('end', { inputPorts: [{ from: 'source' }] }),
      ),
      reason: 'it has no output ports',
    },
  ],
  unknown: [
    {
      name: 'when an input is not classified',
      mesh: meshOf(link('x', []), link('d', ['x'], 'internal')),
      reason:
        'output port `out` of `x`, which it reads, is not classified; `classification` of that port says it',
    },
    {
      name: 'when an input further up is not classified',
      mesh: meshOf(
        link('x', []),
        link('b', ['x'], 'confidential'),
        link('d', ['b'], 'confidential'),
      ),
      reason:
        'output port `out` of `x`, which it reads, is not classified; `classification` of that port says it',
    },
    {
      name: 'when an input does not exist',
      mesh: link('d', ['lost'], 'internal'),
      reason:
        '`lost`, which it reads, is not classified; `classification` of that port says it',
    },
    {
      name: 'when its own port is not classified',
      mesh: meshOf(source, link('d', ['source'])),
      reason:
        'output port `out` is not classified; its `classification` says it',
    },
  ],
});

describe('classification', () => {
  const statuses = (...mesh: string[]) =>
    Object.fromEntries(
      runRule(interopClassificationLowered, meshOf(...mesh))
        .filter(({ status }) => status !== 'not-applicable')
        .map(({ subject, status }) => [subject.split('/')[1], status]),
    );

  it('passes on what an approved downgrade makes of it', () => {
    expect(
      statuses(
        source,
        council,
        lowered(downgrade('restricted', 'internal', 'council')),
        link('report', ['medians'], 'internal'),
      ),
    ).toEqual({ medians: 'pass', report: 'pass' });
  });

  it('at the highest level needs to know nothing of its inputs', () => {
    expect(statuses(link('x', []), link('d', ['x'], 'restricted'))).toEqual({
      d: 'pass',
    });
  });

  it('is known below a port at the highest level', () => {
    expect(
      statuses(
        link('x', []),
        link('b', ['x'], 'restricted'),
        link('d', ['b'], 'internal'),
      ),
    ).toEqual({ b: 'pass', d: 'fail' });
  });

  it('is not known below an approved downgrade from a lower level', () => {
    const low = link(
      'b',
      ['x'],
      'internal',
      downgrade('confidential', 'internal', 'council'),
    );
    const high = link(
      'c',
      ['x'],
      'internal',
      downgrade('restricted', 'internal', 'council'),
    );
    expect(
      statuses(
        council,
        link('x', []),
        low,
        high,
        link('d', ['b'], 'internal'),
        link('e', ['c'], 'internal'),
      ),
    ).toEqual({ b: 'unknown', c: 'pass', d: 'unknown', e: 'pass' });
  });

  it('follows the version that is read', () => {
    const two = product('two', {
      outputPorts: [
        { name: 'a', version: '1.0.0', classification: 'restricted' },
        { name: 'a', version: '2.0.0', classification: 'internal' },
      ],
    });
    const reader = (name: string, version?: string) =>
      product(name, {
        inputPorts: [{ from: 'two#a', expects: { version } }],
        outputPorts: [{ name: 'out', classification: 'internal' }],
      });
    expect(
      statuses(
        two,
        reader('old', '^1.0.0'),
        reader('new', '^2.0.0'),
        reader('any'),
      ),
    ).toEqual({ old: 'fail', new: 'pass', any: 'fail' });
  });

  it('is to be raised to that of the inputs', () => {
    const [finding] = runRule(
      interopClassificationLowered,
      meshOf(source, link('medians', ['source'], 'internal')),
    ).flatMap(({ findings }) => findings);
    expect(finding.suggestions?.[0].edits[0].value).toBe('restricted');
    expect(finding.related).toEqual([
      {
        ref: 'dataproduct:default/source',
        path: ['spec', 'outputPorts', 0, 'classification'],
        note: 'where it is restricted',
      },
    ]);
  });
});
