import {
  domainChain,
  domainsOf,
  governanceBody,
  regionKey,
  regionsOf,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { buildNested, nestings } from './__testUtils__/nestedDomains';
import { createCoverage } from './coverage';

/** The long way: every body is asked for every place. */
function rankIn(graph: MeshGraph, body: MeshNode, node: MeshNode) {
  const scope = graph.get(governanceBody, body)?.spec.scope;
  if (!scope) return [];
  if (scope.level === 'enterprise') return [0];
  const wanted = (scope.regions ?? []).map(regionKey);
  const own = regionsOf(graph, node).map(regionKey);
  const fits = wanted.some(region => own.includes(region));
  if (!scope.domains?.length)
    return scope.level === 'region' && fits ? [1] : [];
  if (wanted.length > 0 && !fits) return [];
  const named = domainsOf(graph, body);
  const ranks = domainsOf(graph, node).flatMap(start =>
    domainChain(graph, start)
      .reverse()
      .flatMap((domain, depth) =>
        named.includes(domain)
          ? [scope.level === 'domain' ? 2 + depth : 1]
          : [],
      ),
  );
  return ranks.length > 0 ? [Math.max(...ranks)] : [];
}

function longWay(graph: MeshGraph, node: MeshNode) {
  return graph
    .ofKind(governanceBody)
    .flatMap(body => rankIn(graph, body, node).map(rank => ({ body, rank })))
    .sort((a, b) => a.rank - b.rank);
}

describe('domains in each other', () => {
  it('have the bodies that each of them would find by itself', () => {
    fc.assert(
      fc.property(nestings(), nesting => {
        const graph = buildNested(nesting);
        const { bodiesFor } = createCoverage(graph);
        for (const node of graph.nodes())
          expect([...bodiesFor(node)]).toEqual(longWay(graph, node));
      }),
      { numRuns: 200 },
    );
  });

  it('share the bodies of those around them', () => {
    const body = (domain: number) => ({
      ...{ level: 'domain', domains: [domain], regions: [] },
    });
    const around = [-1, 0, 1];
    const graph = buildNested({
      ...{ around, regional: [], bodies: around.map((_, at) => body(at)) },
    });
    const { bodiesFor } = createCoverage(graph);
    const [, wide, narrow] = around.map(
      (_, at) => bodiesFor(graph.nodeOf(`domain:default/d${at}`) ?? -1).nest,
    );
    expect(narrow?.wider).toBe(wide);
    expect(narrow?.bodies).toHaveLength(1);
  });
});
