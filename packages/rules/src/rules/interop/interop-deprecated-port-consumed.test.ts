import { meshOf, product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopDeprecatedPortConsumed } from './interop-deprecated-port-consumed';

const providing = (deprecated: object, spec: object = {}) =>
  product('visits', {
    outputPorts: [
      { name: 'a', version: '1.4.0', deprecated },
      { name: 'a', version: '2.1.0' },
    ],
    ...spec,
  });

const reading = (version?: string, spec: object = {}) =>
  product('journeys', {
    inputPorts: [{ name: 'in', from: 'visits#a', expects: { version } }],
    ...spec,
  });

const ending = { since: '2026-09-01', sunset: '2026-12-01', replacedBy: 'a@2' };

testRule(interopDeprecatedPortConsumed, {
  fails: [
    {
      name: 'with the days that are left',
      mesh: meshOf(providing(ending), reading('^1.0.0')),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Input port `in` of data product `journeys` reads output port `a@1.4.0` of data product `visits`, which is deprecated since 2026-09-01 and ends on 2026-12-01, in 11 days; consumers move on before that',
      ],
      severities: ['warning'],
    },
    {
      name: 'as an error past the sunset, also for an experiment',
      mesh: meshOf(
        providing({ sunset: '2026-11-19' }),
        reading('^1.0.0', { lifecycle: 'experimental' }),
      ),
      findings: [
        'Input port `in` of data product `journeys` reads output port `a@1.4.0` of data product `visits`, which is deprecated and was to end on 2026-11-19, 1 day ago; nothing is promised after that',
      ],
      severities: ['error'],
    },
    {
      name: 'as a warning on the day of the sunset',
      mesh: meshOf(providing({ sunset: '2026-11-20' }), reading('^1.0.0')),
      severities: ['warning'],
    },
    {
      name: 'without a date, or with one that cannot be read',
      mesh: meshOf(providing({ sunset: 'soon' }), reading('^1.0.0')),
      findings: [
        'Input port `in` of data product `journeys` reads output port `a@1.4.0` of data product `visits`, which is deprecated; consumers move on before it ends',
      ],
    },
    {
      name: 'mildly for an experiment',
      mesh: meshOf(
        providing(ending),
        reading('^1.0.0', { lifecycle: 'experimental' }),
      ),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'to what reads no product',
      mesh: product('a'),
      reason: 'it reads no data product',
    },
  ],
  unknown: [
    {
      name: 'when nothing tells which version is read',
      mesh: meshOf(providing(ending), reading()),
      reason:
        'it is not known which of several ports input port `in` reads; `from` names one as `<product>#<port>`',
    },
    {
      name: 'when the port does not exist',
      mesh: meshOf(product('visits'), reading('^1.0.0')),
      reason:
        'what input port `in` reads does not exist; `from` of the input names a port that exists',
    },
  ],
});

describe('deprecation', () => {
  const statusOf = (...mesh: string[]) =>
    runRule(interopDeprecatedPortConsumed, meshOf(...mesh)).find(
      ({ subject }) => subject === 'dataproduct:default/journeys',
    )?.status;

  it('may be announced ahead', () => {
    const ahead = providing({ since: '2026-12-24' });
    expect(statusOf(ahead, reading('^1.0.0'))).toBe('pass');
  });

  it('concerns nobody who accepts a newer version', () => {
    expect(statusOf(providing(ending), reading('>=1'))).toBe('pass');
  });

  it('names the port to move to', () => {
    const [finding] = runRule(
      interopDeprecatedPortConsumed,
      meshOf(providing(ending), reading('^1.0.0')),
    ).flatMap(({ findings }) => findings);
    expect(finding.suggestions).toEqual([
      {
        text: 'Set `spec.inputPorts[0].from` to `visits#a` and `spec.inputPorts[0].expects.version` to `^2.1.0`, once the product can read that port',
        edits: [
          {
            path: ['spec', 'inputPorts', 0, 'from'],
            action: 'set',
            value: 'visits#a',
          },
          {
            path: ['spec', 'inputPorts', 0, 'expects', 'version'],
            action: 'set',
            value: '^2.1.0',
          },
        ],
        isSafe: false,
      },
    ]);
  });
});
