import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

const BET = `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: group:crew
  status: draft
  statement: { weBelieve: a, willResultIn: b }
  goals: ['domain:access#faster']
`;

const domainWith = (spec: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: ${spec}
`;

const GOALS = 'dataMesh: { goals: [{ id: faster }] }';

async function errorsIn(...args: string[]): Promise<string[]> {
  const { out } = await tree.run(['check', '--format', 'text', ...args]);
  return out.split('\n').filter(line => /:\d+:\d+ {2}error /.test(line));
}

describe('a domain that the catalog refuses', () => {
  it('is told so, and its goals are still known', async () => {
    tree.write({
      'catalog-info.yaml': domainWith(`{ ${GOALS} }`),
      'bet/catalog-info.yaml': BET,
    });
    expect(await errorsIn()).toEqual([
      'catalog-info.yaml:5:1  error  `spec.owner` is missing; it has to be text that is not empty  entity-shape',
    ]);
  });

  it('brings no charge against who names its goals, when they are unreadable', async () => {
    const faulty = '{ owner: crew, dataMesh: { goals: [{ id: 7 }] } }';
    tree.write({
      'catalog-info.yaml': domainWith(faulty),
      'bet/catalog-info.yaml': BET,
    });
    expect(await errorsIn()).toEqual([
      'catalog-info.yaml:5:48  error  `spec.dataMesh.goals[0].id` is the number 7; it must be text (put it in quotes)  entity-shape',
    ]);
  });
});

describe('a domain of which a snapshot tells the name', () => {
  it('may have any goal', async () => {
    const refs = ['domain:default/access', 'group:default/crew'];
    tree.write({
      'catalog-info.yaml': BET,
      'snapshot.json': JSON.stringify({
        ...{ format: 'data-mesh-snapshot/v1', pulledAt: '2026-11-20' },
        entities: refs.map(ref => ({ ref })),
      }),
    });
    expect(await errorsIn('--snapshot', 'snapshot.json')).toEqual([]);
  });
});

describe('a domain that can be read', () => {
  it('has no goal but those that it declares', async () => {
    tree.write({
      'catalog-info.yaml': domainWith(`{ owner: crew }`),
      'bet/catalog-info.yaml': BET,
    });
    expect(await errorsIn()).toEqual([
      expect.stringContaining('names goal `faster` of domain `access`'),
    ]);
  });
});
