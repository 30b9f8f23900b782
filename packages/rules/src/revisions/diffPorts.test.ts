import type { OutputPort } from '@backstage-data-mesh/model';
import { diffPorts } from './diffPorts';

const port: OutputPort = {
  name: 'visits',
  version: '1.0.0',
  type: 'table',
  format: 'delta',
  contract: { id: 'visits' },
  classification: 'internal',
  regions: ['emea', 'apac'],
  identifiers: ['hcp-id'],
  slos: [{ property: 'latency', value: 4, unit: 'h' }],
};

const diff = (fields: Partial<OutputPort>, before = port) =>
  diffPorts(before, { ...before, ...fields }).map(({ code, impact }) => [
    code,
    impact,
  ]);

describe('diffPorts', () => {
  it.each<[string, Partial<OutputPort>, [string, string][]]>([
    ['nothing', {}, []],
    ['another version', { version: '2.0.0' }, []],
    ['another type', { type: 'file' }, [['port-type-changed', 'major']]],
    ['another format', { format: 'csv' }, [['port-format-changed', 'major']]],
    ['no format', { format: undefined }, [['port-format-changed', 'major']]],
    [
      'no contract',
      { contract: undefined },
      [['port-contract-removed', 'major']],
    ],
    [
      'another link to a contract',
      { contract: { id: 'other' } },
      [['field-changed', 'patch']],
    ],
    [
      'a higher classification',
      { classification: 'restricted' },
      [['port-classification-raised', 'major']],
    ],
    [
      'a lower classification',
      { classification: 'public' },
      [['port-classification-lowered', 'minor']],
    ],
    [
      'other regions',
      { regions: ['emea', 'americas'] },
      [
        ['port-region-removed', 'major'],
        ['port-region-added', 'minor'],
      ],
    ],
    [
      'other identifiers',
      { identifiers: ['case-id'] },
      [
        ['port-identifier-removed', 'major'],
        ['port-identifier-added', 'minor'],
      ],
    ],
    [
      'a weaker promise',
      { slos: [{ property: 'ly', value: 1, unit: 'd' }] },
      [['service-level-loosened', 'major']],
    ],
    ['no promise', { slos: undefined }, [['service-level-removed', 'major']]],
    [
      'a deprecation',
      { deprecated: { sunset: '2027-01-01' } },
      [['port-deprecated', 'minor']],
    ],
    [
      'a downgrade',
      { downgrades: [{ from: 'restricted', to: 'internal' }] },
      [['field-changed', 'patch']],
    ],
  ])('finds %s', (_, fields, expected) => {
    expect(diff(fields)).toEqual(expected);
  });

  it('takes a fact that was not stated before for no break', () => {
    const bare = { name: 'visits' };
    const impacts = diff(port, bare).map(([, impact]) => impact);
    expect(impacts).not.toContain('major');
    expect(impacts.length).toBeGreaterThan(5);
  });
});
