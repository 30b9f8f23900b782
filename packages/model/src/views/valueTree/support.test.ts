import { countReads } from '../../__testUtils__/countReads';
import { buildMeshGraph } from '../../graph/meshGraph';
import { readMesh } from '../../graph/meshItem';
import { createValueTrees } from './valueTrees';

/** Products in a row, each read by the next; the last is built by some bets. */
function chainOf(length: number, bets = 0) {
  const products = Array.from({ length }, (_, index) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: `p${index}` },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      inputPorts: index === 0 ? [] : [{ from: `p${index - 1}` }],
    },
  }));
  const hypotheses = Array.from({ length: bets }, (_, index) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: `bet${index}` },
    spec: {
      owner: 'crew',
      status: 'active',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      initiatives: [{ id: 'i', status: 'active', builds: [`p${length - 1}`] }],
    },
  }));
  return countReads(
    buildMeshGraph(readMesh([...products, ...hypotheses]).items),
  );
}

function readsOfSupport(length: number, bets: number): number {
  const { graph, count } = chainOf(length, bets);
  const trees = createValueTrees(graph, '2026-11-20');
  const before = count();
  trees.support('dataproduct:default/p0');
  return count() - before;
}

describe('the support of the first product of a chain', () => {
  it.each([
    ['that serves nothing', 0],
    ['that is built at its end by many bets', 30],
  ])('%s takes twice the work for twice the length', (_, bets) => {
    const [short, long] = [500, 1_000].map(length =>
      readsOfSupport(length, bets),
    );
    expect(short).toBeGreaterThan(500);
    expect(long / short).toBeLessThan(2.1);
  });

  it('goes over all of 10,000 products', () => {
    const { graph } = chainOf(10_000, 1);
    const support = createValueTrees(graph, '2026-11-20').support(
      'dataproduct:default/p0',
    );
    expect(support?.paths.map(({ products }) => products.length)).toEqual([
      10_000,
    ]);
    expect(support?.candidates).toEqual([]);
  });
});
