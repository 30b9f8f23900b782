import { meshOf } from '../../__testUtils__/yaml';
import { finish } from '../../memory/steps';
import { noteFindings } from '../../results/findingsAnnotation';
import { overviewInSteps, viewOverview } from './overview';

function entity(kind: string, name: string, spec: string, annotations = '{}') {
  const api = kind === 'Domain' ? 'backstage.io' : 'data-mesh';
  return `
---
apiVersion: ${api}/v1alpha1
kind: ${kind}
metadata: { name: ${name}, annotations: ${annotations} }
spec: { owner: crew, ${spec} }`;
}

const product = (name: string, more = '', annotations = '{}') =>
  entity(
    'DataProduct',
    name,
    `type: aggregate, lifecycle: production, ${more}`,
    annotations,
  );

function overviewOf(...entities: string[]) {
  return viewOverview(meshOf(entities.join('')));
}

describe('viewOverview', () => {
  it('counts each kind, and the domains that take part among all', () => {
    const { kinds, judged } = overviewOf(
      product('a'),
      product('b'),
      entity('Domain', 'sales', 'dataMesh: {}'),
      entity('Domain', 'soon', 'type: data-domain'),
      entity('Domain', 'kitchen', ''),
    );
    expect(kinds).toEqual([
      { kind: 'DataProduct', count: 2 },
      { kind: 'Domain', count: 2, of: 3 },
      { kind: 'GovernanceBody', count: 0 },
      { kind: 'TeamProfile', count: 0 },
      { kind: 'ValueHypothesis', count: 0 },
    ]);
    expect(judged).toBe(5);
  });

  it('says what to do next, of how many, with the first examples', () => {
    const { nextSteps } = overviewOf(
      ...['d', 'c', 'b', 'a'].map(name => product(name)),
      product('e', 'domain: sales'),
      entity('Domain', 'sales', 'dataMesh: { vision: Everybody buys }'),
      entity('Domain', 'kitchen', ''),
    );
    expect(
      nextSteps.map(({ id, count, of, examples }) => [
        id,
        `${count}/${of}`,
        examples.map(({ title }) => title).join(),
      ]),
    ).toEqual([
      ['product-without-domain', '4/5', 'a,b,c'],
      ['product-without-bet', '5/5', 'a,b,c'],
      ['team-without-type', '1/1', 'crew'],
      ['domain-without-body', '1/1', 'sales'],
    ]);
  });

  it('asks nothing of retired products and of domains that take no part', () => {
    const { nextSteps } = overviewOf(
      entity('DataProduct', 'old', 'type: aggregate, lifecycle: retired'),
      entity('Domain', 'kitchen', ''),
    );
    expect(nextSteps).toEqual([]);
  });

  it('sees a product served that a bet builds or another product reads', () => {
    const { nextSteps } = overviewOf(
      product('read'),
      product('reader', 'inputPorts: [{ from: "read#rows" }]'),
      product('built'),
      entity(
        'ValueHypothesis',
        'bet',
        `goals: [], statement: { weBelieve: a, willResultIn: b }, effortType: data, status: active,
         initiatives: [{ id: i, title: I, status: active, builds: [built] }]`,
      ),
    );
    expect(
      nextSteps.find(({ id }) => id === 'product-without-bet')?.examples,
    ).toEqual([{ ref: 'dataproduct:default/reader', title: 'reader' }]);
  });

  it('lists what was found, the worst first, and no more than a page shows', () => {
    const { findings, withFindings } = overviewOf(
      ...Array.from({ length: 9 }, (_, i) =>
        product(`info-${i}`, '', '{ data-mesh/findings: infos=9 }'),
      ),
      product('warned', '', '{ data-mesh/findings: warnings=9 }'),
      product('wrong', '', '{ data-mesh/findings: errors=1 }'),
      product('sound'),
    );
    expect(withFindings).toBe(11);
    expect(findings.map(({ title }) => title).slice(0, 3)).toEqual([
      'wrong',
      'warned',
      'info-0',
    ]);
    expect(findings).toHaveLength(10);
  });

  it('believes who judged the mesh before what the catalog noted', () => {
    const graph = meshOf(
      product('waived', '', '{ data-mesh/findings: errors=1 }') +
        product('wrong'),
    );
    const worst = {
      rule: 'interop-cycle',
      severity: 'error',
      message: 'It reads itself',
    } as const;
    const { findings, withFindings, isWithinMesh } = finish(
      overviewInSteps(graph, {
        noted: ref =>
          noteFindings(ref === 'dataproduct:default/wrong' ? [worst] : []),
        worst: () => worst,
      }),
    );
    expect(findings).toEqual([
      expect.objectContaining({ title: 'wrong', worst }),
    ]);
    expect([withFindings, isWithinMesh]).toEqual([1, true]);
    expect(viewOverview(graph).isWithinMesh).toBeUndefined();
  });
});
