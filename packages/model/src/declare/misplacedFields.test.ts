import { dataProduct, domain } from '../kinds';
import { readEntity } from '../read/readEntity';
import { tellOnce } from './tellOnce';

const SPEC = {
  type: 'aggregate',
  lifecycle: 'production',
  owner: 'group:crew',
};

function told(kind: string, rest: object) {
  const apiVersion = (kind === domain.kind ? domain : dataProduct)
    .apiVersions[0];
  const read = readEntity({ apiVersion, kind, ...rest });
  const problems = read.is === 'read' ? read.result.problems : [];
  return tellOnce(problems).map(({ message }) => message);
}

const product = (metadata: object, spec?: object) =>
  told('DataProduct', { metadata: { name: 'visits', ...metadata }, spec });

describe('a field that stands in the wrong place', () => {
  it('is told where it belongs in `spec`, and not as missing', () => {
    const { owner, ...rest } = SPEC;
    expect(product({ owner }, rest)).toEqual([
      '`metadata.owner` is read by nobody; `owner` stands in `spec`',
    ]);
    expect(product({ inputPorts: [] }, SPEC)).toEqual([
      '`metadata.inputPorts` is read by nobody; `inputPorts` stands in `spec`',
    ]);
  });

  it('is told where all of `spec` is indented too far', () => {
    expect(product({ spec: SPEC })).toEqual([
      '`metadata.spec` stands within `metadata`; give both the same indentation',
    ]);
  });

  it('is told where it belongs in `metadata`', () => {
    expect(product({}, { ...SPEC, labels: {} })).toEqual([
      '`spec.labels` is not a known field; it stands in `metadata`',
    ]);
  });

  it('is told where it belongs in a map beside it', () => {
    const inputPorts = [{ from: 'a', slos: [] }];
    expect(product({}, { ...SPEC, inputPorts })).toEqual([
      '`spec.inputPorts[0].slos` is not a known field; it stands in `expects`',
    ]);
  });

  it('is left alone where both are written, or anybody may have it', () => {
    expect(product({ owner: 'x', region: 'emea', version: '1' }, SPEC)).toEqual(
      [],
    );
    expect(product({ team: 'x', tier: 1 }, SPEC)).toEqual([]);
  });

  const inDomain = (spec: object) =>
    told('Domain', { metadata: { name: 'sales' }, spec });

  it('is told where it belongs in `spec.dataMesh`', () => {
    const beside = { owner: 'crew', domainOwner: 'user:jo', vision: 'more' };
    expect(inDomain(beside)).toEqual([
      '`spec.domainOwner` is read by nobody; `domainOwner` stands in `spec.dataMesh`',
      '`spec.vision` is read by nobody; `vision` stands in `spec.dataMesh`',
    ]);
  });

  it('is left alone where it may be somebody else’s', () => {
    expect(inDomain({ owner: 'crew', vision: 'more', region: 'x' })).toEqual(
      [],
    );
    expect(
      inDomain({ owner: 'crew', dataLead: 'x', dataMesh: { dataLead: 'jo' } }),
    ).toEqual([]);
  });
});

describe('a list that is none', () => {
  it('is told with how one is written', () => {
    const said = (outputPorts: unknown) =>
      product({}, { ...SPEC, outputPorts });
    expect(said({ name: 'a' })).toEqual([
      '`spec.outputPorts` is a map of fields; it must be a list, each item of which begins with `- `',
    ]);
    expect(said('a')).toEqual([
      '`spec.outputPorts` is `a`; it must be a list, each item of which begins with `- `',
    ]);
    expect(product({}, { ...SPEC, platforms: 'Lake EU' })).toEqual([
      '`spec.platforms` is `Lake EU`; it must be a list',
    ]);
    expect(product({}, { ...SPEC, platforms: 'lake, house' })).toEqual([
      '`spec.platforms` is `lake, house`; it must be a list such as `[lake, house]`',
    ]);
  });
});

it('a reference in other signs is told with the one that is meant', () => {
  expect(product({}, { ...SPEC, domain: '“sales”' })).toEqual([
    expect.stringMatching(/; did you mean `sales`\?$/),
  ]);
});

it('a field that is called otherwise elsewhere is told by our name', () => {
  const port = { name: 'a', sla: [] };
  expect(product({}, { ...SPEC, outputPorts: [port] })).toEqual([
    '`spec.outputPorts[0].sla` is not a known field; did you mean `slos`?',
  ]);
});

describe('a part that is written in the words of others', () => {
  const bet = (more: object) =>
    told('ValueHypothesis', {
      metadata: { name: 'bet' },
      spec: {
        ...{ owner: 'crew', status: 'draft' },
        statement: { weBelieve: 'a', willResultIn: 'b' },
        ...more,
      },
    });

  it.each([
    [{ measures: [{ name: 'm' }] }, 'spec.measures[0].name', 'id'],
    [{ keyResults: [] }, 'spec.keyResults', 'measures'],
    [
      { measures: [{ id: 'm', baseline: { value: 1, date: '2026-01-01' } }] },
      'spec.measures[0].baseline.date',
      'asOf',
    ],
    [
      { decisions: [{ date: '2026-01-01', decision: 'stop' }] },
      'spec.decisions[0].decision',
      'outcome',
    ],
  ])('%j', (more, path, meant) => {
    expect(bet(more)).toEqual([
      `\`${path}\` is not a known field; did you mean \`${meant}\`?`,
    ]);
  });

  it('is told that a unit stands by itself', () => {
    const target = { value: '10 %', by: '2026-12-31' };
    expect(bet({ measures: [{ id: 'm', target }] })).toEqual([
      '`spec.measures[0].target.value` is `10 %`; it must be a finite number such as 10, without a unit',
    ]);
    const value = (written: string) =>
      bet({
        measures: [{ id: 'm', target: { ...target, value: written } }],
      })[0];
    expect(value('10')).toMatch(/finite number \(take the quotes off\)$/);
    expect(value('6-8')).toMatch(/finite number$/);
    expect(value('ten')).toMatch(/finite number$/);
  });

  it('is told the one word that there is', () => {
    expect(bet({ priority: { method: 'RICE' } })).toEqual([
      '`spec.priority.method` is `RICE`; it must be `wsjf`',
    ]);
  });
});

it('a check elsewhere is told to have a name', () => {
  const body = (enforcement: unknown) =>
    told('GovernanceBody', {
      metadata: { name: 'b' },
      spec: {
        ...{ type: 'technology', owner: 'crew' },
        policies: [{ id: 'p', status: 'draft', enforcement, appliesTo: 'all' }],
      },
    });
  expect(body('automatic')).toEqual([
    '`spec.policies[0].enforcement` is `automatic`; it is `manual`, or `{ external: <name> }` where something else checks it',
    '`spec.policies[0].appliesTo` is `all`; it must be a map of fields',
  ]);
});
