import {
  buildMeshGraph,
  formatPath,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { writeContract } from '../contract/__fixtures__/readFixture';
import { compareRevisions, type RevisionsInput } from './compareRevisions';
import { interopBreakingChange } from './interopBreakingChange';

function mesh(...entities: readonly (string | object)[]): MeshGraph {
  const inputs = entities.flatMap(entity =>
    typeof entity === 'string'
      ? parseAllDocuments(entity).map(document => document.toJS())
      : [entity],
  );
  const { items, refused } = readMesh(inputs);
  expect(refused).toEqual([]);
  return buildMeshGraph(items);
}

const product = (spec: object, name = 'visits') => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'source-aligned',
    lifecycle: 'production',
    version: '1.0.0',
    owner: 'field-crew',
    ...spec,
  },
});

const port = (fields: object = {}) => ({
  name: 'confirmed',
  version: '1.0.0',
  ...fields,
});

const reader = (name: string, input: object = {}) =>
  product(
    {
      owner: 'planners',
      inputPorts: [{ from: 'visits#confirmed', ...input }],
    },
    name,
  );

const contractWith = (names: readonly string[], fields: object = {}) =>
  writeContract({
    schema: [{ name: 'visits', properties: names.map(name => ({ name })) }],
    ...fields,
  });

function compare(
  before: object,
  after: object | undefined,
  {
    others = [],
    ...input
  }: { others?: object[] } & Partial<RevisionsInput> = {},
) {
  const comparisons = compareRevisions({
    before: mesh(before, ...others),
    after: after ? mesh(after, ...others) : mesh(...others),
    ...input,
  });
  return comparisons.map(({ outcome, revisions }) => ({
    status: outcome.status,
    reason: outcome.reason,
    messages: outcome.findings.map(({ message }) => message),
    findings: outcome.findings,
    impacts: revisions.map(({ key, impact }) => `${key} ${impact}`),
    hits: revisions.flatMap(({ consumers }) => consumers.map(({ ref }) => ref)),
  }))[0];
}

const withPorts = (...outputPorts: object[]) => product({ outputPorts });

/** A contract of which one sentence is written anew. */
const described = ['old', 'new'].map(purpose =>
  withPorts(
    port({ contract: contractWith(['id'], { description: { purpose } }) }),
  ),
) as [object, object];

describe('interop-breaking-change', () => {
  const [passing, failing] = [
    interopBreakingChange.examples.passing,
    interopBreakingChange.examples.failing,
  ].map(example => {
    const [before, after] = example.split('---\n');
    return compareRevisions({ before: mesh(before), after: mesh(after) });
  });

  it('passes its passing example and fails its failing one', () => {
    expect(passing.map(({ outcome }) => outcome.status)).toEqual(['pass']);
    expect(failing.map(({ outcome }) => outcome.status)).toEqual(['fail']);
  });

  it('tells of a change that changes nothing for consumers, and blocks nobody', () => {
    const { findings } = compare(...described);
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('weighs kinds of changes as the organisation has set it', () => {
    const set = (impacts: object) => ({
      settingsFor: () =>
        new Map([
          [
            interopBreakingChange.id,
            {
              severity: 'error' as const,
              options: { impacts },
              origin: { source: 'configuration' },
            },
          ],
        ]),
    });
    const [before, after] = described;
    const left = compare(before, after, set({ 'field-changed': 'none' }));
    expect(left).toBeUndefined();
    const raised = compare(before, after, set({ 'field-changed': 'major' }));
    expect(raised.findings.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('says all of itself that a rule says', () => {
    const { summary, why, remedy, source, id } = interopBreakingChange;
    expect([summary, why, remedy, source].every(Boolean)).toBe(true);
    expect(id.startsWith(`${interopBreakingChange.family}-`)).toBe(true);
    expect(interopBreakingChange.options.parse({})).toEqual({
      impacts: {},
      smallest: 'patch',
    });
  });
});

describe('compareRevisions', () => {
  it('takes what is promised for all ports as a promise of each that is silent', () => {
    const promising = (hours: number) =>
      product({
        slos: [{ property: 'latency', value: hours, unit: 'h' }],
        outputPorts: [
          port(),
          port({
            name: 'own',
            slos: [{ property: 'latency', value: 1, unit: 'h' }],
          }),
        ],
      });
    expect(compare(promising(4), promising(24)).impacts).toEqual([
      'port:confirmed@1.0.0 major',
    ]);
  });

  it('finds nothing between a mesh and itself', () => {
    const entity = withPorts(port({ contract: contractWith(['a']) }));
    expect(compare(entity, entity)).toBeUndefined();
  });

  it('finds a contract that calls a break a patch, and the consumers hit', () => {
    const result = compare(
      withPorts(port({ contract: contractWith(['a', 'b']) })),
      withPorts(port({ contract: contractWith(['a'], { version: '1.0.1' }) })),
      { others: [reader('plan'), reader('report')] },
    );
    expect(result.messages).toEqual([
      'Data product `visits` changes the contract of output port `confirmed@1.0.0` from `1.0.0` to `1.0.1`, a patch step, but property `visits.b` was removed, which takes a major step; it hits data product `plan` (`group:planners`), data product `report` (`group:planners`)',
    ]);
    const [finding] = result.findings;
    expect(formatPath(finding.path)).toBe('spec.outputPorts[0].contract');
    expect(finding.key).toBe(
      'interop-breaking-change|dataproduct:default/visits|contract:confirmed@1.0.0',
    );
    expect(finding.severity).toBe('error');
    expect(finding.suggestions?.[0].text).toBe(
      'Set `version` in the contract to `2.0.0`, or undo the change',
    );
    expect(finding.related).toEqual([
      {
        ref: 'dataproduct:default/plan',
        path: ['spec', 'inputPorts', 0],
        note: 'owned by `group:planners`',
      },
      expect.objectContaining({ ref: 'dataproduct:default/report' }),
    ]);
  });

  it('passes a break that its version declares, and still names whom it hits', () => {
    const result = compare(
      withPorts(port({ contract: contractWith(['a', 'b']) })),
      withPorts(port({ contract: contractWith(['a'], { version: '2.0.0' }) })),
      { others: [reader('plan')] },
    );
    expect(result).toMatchObject({
      status: 'pass',
      hits: ['dataproduct:default/plan'],
    });
  });

  it.each([
    ['an addition without a new version', ['a', 'b'], '1.0.0', 'fail'],
    ['an addition with a patch', ['a', 'b'], '1.0.1', 'fail'],
    ['an addition with a minor version', ['a', 'b'], '1.1.0', 'pass'],
    ['an addition with a major version', ['a', 'b'], '2.0.0', 'pass'],
    ['a break with a lower version', ['b'], '0.9.0', 'fail'],
  ])('ends for %s', (_, names, version, status) => {
    const result = compare(
      withPorts(port({ contract: contractWith(['a']) })),
      withPorts(port({ contract: contractWith(names, { version }) })),
    );
    expect(result.status).toBe(status);
  });

  it('asks only for what the options ask', () => {
    const settings = new Map([
      [
        'interop-breaking-change',
        {
          severity: 'warning' as const,
          options: { smallest: 'major' as const },
          origin: { source: 'configuration' },
        },
      ],
    ]);
    const change = (names: string[]) =>
      compare(
        withPorts(port({ contract: contractWith(['a']) })),
        withPorts(port({ contract: contractWith(names) })),
        { settingsFor: () => settings },
      );
    expect(change(['a', 'b']).status).toBe('pass');
    expect(change(['b']).findings.map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
  });

  it('judges what was an experiment mildly, and not what calls itself one now', () => {
    const severities = (before: string, after: string) =>
      compare(
        product({ lifecycle: before, outputPorts: [port({ type: 'table' })] }),
        product({ lifecycle: after, outputPorts: [port({ type: 'file' })] }),
      ).findings.map(({ severity }) => severity);
    expect(severities('experimental', 'production')).toEqual(['info']);
    expect(severities('production', 'experimental')).toEqual(['error']);
  });

  it('leaves contracts alone that promise nothing, before and after', () => {
    const promise = {
      customProperties: [
        { property: 'data-mesh/compatibility', value: 'none' },
      ],
    };
    const end = (before: object) =>
      compare(
        withPorts(port({ contract: contractWith(['a'], before) })),
        withPorts(port({ contract: contractWith([], promise) })),
      ).status;
    expect(end(promise)).toBe('pass');
    expect(end({})).toBe('fail');
  });

  it('cannot tell for contracts that cannot be read or versions without order', () => {
    const end = (before: string, after: string) =>
      compare(
        withPorts(port({ contract: before })),
        withPorts(port({ contract: after })),
      );
    expect(end('x', contractWith([]))).toMatchObject({
      status: 'unknown',
      reason:
        'the contract of output port `confirmed@1.0.0` was not valid, so that it cannot be compared',
    });
    expect(
      end(
        contractWith(['a'], { version: 'spring' }),
        contractWith([], { version: 'autumn' }),
      ),
    ).toMatchObject({
      status: 'unknown',
      reason:
        'the versions of the contract of output port `confirmed@1.0.0` are not semantic',
    });
  });

  it('finds a port that was narrowed, with the version that would say so', () => {
    const result = compare(
      withPorts(port({ regions: ['emea', 'apac'] })),
      withPorts(port({ regions: ['emea'] })),
    );
    expect(result.messages).toEqual([
      'Data product `visits` changes output port `confirmed@1.0.0` and keeps version `1.0.0`, but region `apac` was removed, which takes a major step',
    ]);
    expect(result.findings[0].suggestions).toEqual([
      {
        text: 'Raise the version to `2.0.0`, or undo the change',
        edits: [
          {
            path: ['spec', 'outputPorts', 0, 'version'],
            action: 'set',
            value: '2.0.0',
          },
        ],
        isSafe: false,
      },
    ]);
  });

  it('takes a raised version of a port for the same port', () => {
    const result = compare(
      withPorts(port({ type: 'table' })),
      withPorts(port({ type: 'file', version: '2.0.0' })),
      { others: [reader('plan', { expects: { version: '^1.0.0' } })] },
    );
    expect(result).toMatchObject({
      status: 'pass',
      impacts: ['port:confirmed@1.0.0 major'],
      hits: ['dataproduct:default/plan'],
    });
  });

  it('takes a version beside the old one for an addition', () => {
    const before = withPorts(port());
    const after = (version: string) =>
      product({
        version,
        outputPorts: [port(), port({ version: '2.0.0' })],
      });
    expect(compare(before, after('1.0.0')).impacts).toEqual(['product minor']);
    expect(compare(before, after('1.0.0')).status).toBe('fail');
    expect(compare(before, after('1.1.0')).status).toBe('pass');
  });

  it('finds a removed port, and only the consumers that nothing else serves', () => {
    const result = compare(
      withPorts(port(), port({ version: '2.1.0' })),
      withPorts(port({ version: '2.1.0' })),
      {
        others: [
          reader('any'),
          reader('moved', { expects: { version: '^2.0.0' } }),
          reader('old', { expects: { version: '^1.0.0' } }),
          reader('wide', { expects: { version: '>=1.0.0' } }),
        ],
      },
    );
    expect(result).toMatchObject({
      status: 'fail',
      hits: ['dataproduct:default/any', 'dataproduct:default/old'],
    });
    expect(result.messages[0]).toMatch(
      /^Data product `visits` changes the product and keeps version `1.0.0`, but output port `confirmed@1.0.0` was removed, which takes a major step; /,
    );
  });

  it('offers no consumer a version that breaks with the other', () => {
    const two = (fields: object) =>
      withPorts(port(fields), port({ version: '1.1.0', ...fields }));
    const result = compare(two({ type: 'table' }), two({ type: 'file' }), {
      others: [reader('plan', { expects: { version: '^1.0.0' } })],
    });
    expect(new Set(result.hits)).toEqual(new Set(['dataproduct:default/plan']));
  });

  it('asks a product without any version for no step but a break', () => {
    const change = (after: object[]) =>
      compare(
        product({ version: undefined, outputPorts: [{ name: 'a' }] }),
        product({ version: undefined, outputPorts: after }),
      );
    expect(change([{ name: 'a' }, { name: 'b' }]).status).toBe('pass');
    expect(change([]).messages).toEqual([
      'Data product `visits` changes the product without a version, but output port `a` was removed, which takes a major step',
    ]);
  });

  it('finds a product that is gone before it was retired', () => {
    const before = withPorts(port());
    const others = [reader('plan')];
    expect(compare(before, undefined, { others }).messages).toEqual([
      'Data product `visits` was removed before it was retired; it hits data product `plan` (`group:planners`)',
    ]);
    const retired = product({ lifecycle: 'retired', outputPorts: [port()] });
    expect(compare(retired, undefined, { others })).toBeUndefined();
  });

  it('says nothing of a new product', () => {
    expect(
      compareRevisions({ before: mesh(), after: mesh(withPorts(port())) }),
    ).toEqual([]);
  });

  it('looks for consumers where it is told to', () => {
    const elsewhere = mesh(withPorts(port()), reader('plan'));
    const result = compare(withPorts(port()), withPorts(), {
      consumersIn: elsewhere,
    });
    expect(result.hits).toEqual(['dataproduct:default/plan']);
  });

  it('names a few consumers and a few changes, and counts the others', () => {
    const names = Array.from({ length: 6 }, (_, index) => `c${index}`);
    const result = compare(
      withPorts(port({ contract: contractWith(names) })),
      withPorts(port({ contract: contractWith([]) })),
      { others: names.map(name => reader(name)) },
    );
    expect(result.messages[0]).toContain('and 3 more changes were made');
    expect(result.messages[0]).toMatch(/`c4` \(`group:planners`\) and 1 more$/);
  });
});
