import {
  operations,
  type AnswerFrame,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ecosystemInSteps,
  type BoundaryFlows,
  type Ecosystem,
  type EcosystemBoundary,
} from '@backstage-data-mesh/rules';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { seeMesh } from '../../access/seeMesh';
import type { House } from '../../house';
import { OnceAVersion } from '../../mesh/onceAVersion';
import { facetsOf, type ProductFilter, type ProductList } from '../productList';
import { resource, type Resource } from '../resource';

/** No list is longer than that; cells may be more than their labels. */
const MAX = 500;
const MAX_LABELS = 60;
const MAX_PRODUCTS = 20;

/** How data flows between regions, domains and teams, as the caller sees it. */
export function ecosystem(
  { mesh, access }: Pick<House, 'mesh' | 'access'>,
  list: ProductList,
): readonly Resource[] {
  const measure = measurer({ mesh, access });
  return [
    resource(operations.getEcosystem, async ({ credentials, signal }) => {
      const { frame, value, isPartial } = await measure(credentials, signal);
      return { ...frame, ...describe(value), isPartial };
    }),
    resource(operations.getFlowMap, async ({ credentials, query, signal }) => {
      const { frame, value, isPartial } = await measure(credentials, signal);
      const { all, chosen } = await choose(query, credentials, signal);
      const refs = new Set(chosen.map(({ ref }) => ref));
      const [region, domain] = await Promise.all(
        (['region', 'domain'] as const).map(each =>
          mesh.readInSteps(() => value.flowsOf(each, refs), signal),
        ),
      );
      return {
        ...frame,
        ...{ region: cutFlows(region), domain: cutFlows(domain) },
        ...{ total: chosen.length, of: all.length, facets: facetsOf(all) },
        isCut: isCut(region) || isCut(domain),
        isPartial,
      };
    }),
    resource(
      operations.getEcosystemFlows,
      async ({ credentials, query, signal }) => {
        const { boundary, from, to, ...filter } = query;
        const { frame, value, isPartial } = await measure(credentials, signal);
        const isFiltered = Object.keys(filter).length > 0;
        const left = isFiltered
          ? await choose(filter, credentials, signal)
          : undefined;
        const refs = left && new Set(left.chosen.map(({ ref }) => ref));
        const flows = value.flowsBetween(boundary, from, to, refs);
        return {
          ...frame,
          flows: flows.slice(0, MAX),
          total: flows.length,
          isPartial,
        };
      },
    ),
  ];

  async function choose(
    filter: ProductFilter,
    credentials: BackstageCredentials,
    signal: AbortSignal,
  ) {
    return list.choose(filter, await access.entities(credentials), signal);
  }
}

/** Measures what a caller sees; the whole mesh once a version. */
function measurer({ mesh, access }: Pick<House, 'mesh' | 'access'>) {
  const whole = new OnceAVersion(mesh, now =>
    ecosystemInSteps(now.evaluation.graph),
  );
  return async (
    credentials: BackstageCredentials,
    signal: AbortSignal,
  ): Promise<{
    readonly frame: AnswerFrame;
    readonly value: Ecosystem;
    readonly isPartial: boolean;
  }> => {
    const sight = await access.entities(credentials);
    if (sight.isWhole) return { ...(await whole.get()), isPartial: false };
    const see = await seeMesh(mesh, sight);
    const found = await mesh.readInSteps(function* inSteps(now) {
      const value = yield* ecosystemInSteps(see(now.evaluation.graph));
      return { frame: now.frame, value };
    }, signal);
    return { ...found, isPartial: true };
  };
}

/** The labels with most flows, and the cells between them. */
function cutFlows({ labels, cells, unlabelled }: BoundaryFlows) {
  const shown: number[] = [];
  for (let at = 0; at < cells.length; at += 3) {
    const [from, to, flows] = cells.slice(at, at + 3);
    if (from < MAX_LABELS && to < MAX_LABELS) shown.push(from, to, flows);
  }
  return { labels: labels.slice(0, MAX_LABELS), cells: shown, unlabelled };
}

function isCut({ labels }: BoundaryFlows): boolean {
  return labels.length > MAX_LABELS;
}

function cut(boundary: EcosystemBoundary) {
  return {
    ...boundary,
    ...cutFlows(boundary),
    misplaced: boundary.misplaced.slice(0, MAX),
  };
}

/** The lists of an ecosystem as far as they are told. */
function describe({
  coordination,
  region,
  domain,
  communities,
  stage,
  teams,
}: Ecosystem) {
  const { needed, gaps, excess, ...figures } = coordination;
  const lists = [gaps, excess, region.misplaced, domain.misplaced, communities];
  return {
    coordination: {
      ...figures,
      needed: needed.length,
      gaps: gaps.length,
      excess: excess.length,
    },
    gaps: [...gaps].sort((a, b) => b.flows - a.flows).slice(0, MAX),
    excess: excess.slice(0, MAX),
    region: cut(region),
    domain: cut(domain),
    communities: communities
      .slice(0, MAX)
      .map(({ products, regions, domains }) => ({
        products: products.slice(0, MAX_PRODUCTS),
        size: products.length,
        regions: regions.slice(0, MAX_PRODUCTS),
        domains: domains.slice(0, MAX_PRODUCTS),
      })),
    ...{ stage, teams },
    isCut:
      lists.some(({ length }) => length > MAX) || [region, domain].some(isCut),
  };
}
