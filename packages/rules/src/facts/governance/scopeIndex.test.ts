import {
  domainChain,
  domainsOf,
  finish,
  governanceBody,
  regionKey,
  regionOfDomain,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import {
  buildNested,
  nestings,
  type Nesting,
} from '../../governance/__testUtils__/nestedDomains';
import { PLAIN_MEMORY } from '../../memory/factMemory';
import { findDomainRings } from './domainRings';
import { indexScopes, type LookAt } from './scopeIndex';
import { rememberPlaces } from './scopePlaces';

interface PlaceNames {
  readonly own: readonly string[];
  /** Nearest first. */
  readonly wider: readonly string[];
}

/** The places of a body, and those around them. */
function placesOf(graph: MeshGraph, body: MeshNode): PlaceNames {
  const scope = graph.get(governanceBody, body)?.spec.scope;
  if (!scope) return { own: [], wider: [] };
  if (scope.level === 'enterprise') return { own: ['all'], wider: [] };
  const domains = domainsOf(graph, body);
  const around = domains.flatMap(node => {
    const region = regionOfDomain(graph, node);
    return [
      ...domainChain(graph, node).map(String),
      ...(region === undefined ? [] : [`in ${regionKey(region)}`]),
    ];
  });
  const regions = scope.level === 'region' ? (scope.regions ?? []) : [];
  const own = scope.domains?.length
    ? domains.map(String)
    : regions.map(region => `in ${regionKey(region)}`);
  const wider = [...new Set([...around, 'all'])];
  return { own, wider: wider.filter(place => !own.includes(place)) };
}

/** The long way: every other body is asked. */
function longWayIn(graph: MeshGraph) {
  const bodies = graph
    .ofKind(governanceBody)
    .map(body => ({ body, ...placesOf(graph, body) }));
  return (asking: MeshNode) => {
    const others = bodies.filter(({ body }) => body !== asking);
    const { own, wider } = placesOf(graph, asking);
    const saying = (isMeant: (other: (typeof bodies)[number]) => boolean) =>
      others.filter(isMeant).map(({ body }) => body);
    const saidIn = (place: string) =>
      saying(other => other.own.includes(place));
    return {
      besides: own.flatMap(saidIn),
      around: wider.flatMap(saidIn),
      within: own.flatMap(place =>
        saying(other => other.wider.includes(place)),
      ),
    };
  };
}

function lookUp(graph: MeshGraph) {
  const index = indexScopes(
    rememberPlaces(graph, PLAIN_MEMORY, finish(findDomainRings(graph))),
    graph
      .ofKind(governanceBody)
      .map(body => ({ body, word: 'all', value: body })),
    PLAIN_MEMORY,
  );
  const all = (look: LookAt<MeshNode>, body: MeshNode) => {
    const found: MeshNode[] = [];
    look('all', body, other => found.push(other) === 0);
    return found;
  };
  return (body: MeshNode) => ({
    besides: all(index.besides, body),
    around: all(index.around, body),
    within: all(index.within, body),
  });
}

/** A chain of domains, each with a body. */
function chainOf(size: number): Nesting {
  const around = Array.from({ length: size }, (_, domain) => domain - 1);
  const bodies = around.map((_, domain) => ({
    ...{ level: 'domain', domains: [domain], regions: [] },
  }));
  return { around, regional: [], bodies };
}

describe('what other bodies say', () => {
  it('is what is found where each of them is asked', () => {
    fc.assert(
      fc.property(nestings(), nesting => {
        const graph = buildNested(nesting);
        const look = lookUp(graph);
        const longWay = longWayIn(graph);
        for (const body of graph.ofKind(governanceBody))
          expect(look(body)).toEqual(longWay(body));
      }),
      { numRuns: 200 },
    );
  });

  it('is the first hundred where there are more, however deep they lie', () => {
    const graph = buildNested(chainOf(120));
    const look = lookUp(graph);
    const longWay = longWayIn(graph);
    for (const body of graph.ofKind(governanceBody)) {
      const { around, within } = longWay(body);
      expect(look(body)).toEqual({
        ...{ besides: [], around, within: within.slice(0, 100) },
      });
    }
  });

  it('is looked at in the first places of who says very much of very many', () => {
    const regions = Array.from({ length: 300 }, (_, index) => `r${index}`);
    const ofAll = { level: 'region', domains: [], regions };
    const ofLast = { ...ofAll, regions: regions.slice(-1) };
    const graph = buildNested({
      ...{ around: [], regional: [], bodies: [ofAll, ofLast] },
    });
    const [wide, narrow] = graph.ofKind(governanceBody);
    const findsWide = (words: number) => {
      const said = Array.from({ length: words }, (_, at) => `word ${at}`);
      const { besides } = indexScopes(
        rememberPlaces(graph, PLAIN_MEMORY, finish(findDomainRings(graph))),
        said.map(word => ({ body: wide, word, value: wide })),
        PLAIN_MEMORY,
      );
      return besides('word 0', narrow, () => true);
    };
    expect(findsWide(50)).toBe(true);
    expect(findsWide(1_000)).toBe(false);
  });

  it('is looked at until somebody has enough', () => {
    const graph = buildNested(chainOf(5));
    const [body] = graph.ofKind(governanceBody).slice(-1);
    const { around } = indexScopes(
      rememberPlaces(graph, PLAIN_MEMORY, finish(findDomainRings(graph))),
      graph
        .ofKind(governanceBody)
        .map(each => ({ body: each, word: 'all', value: each })),
      PLAIN_MEMORY,
    );
    let seen = 0;
    expect(around('all', body, () => ++seen === 2)).toBe(true);
    expect(seen).toBe(2);
    expect(around('nothing', body, () => true)).toBe(false);
  });
});
