import {
  relationNames,
  type DomainProducts,
  type MeshOverview,
  type OperatingModel,
  type ProductFlows,
  type RelationName,
  type TeamMap,
  type TeamView,
  type ValueSupport,
  type ValueTree,
} from '@backstage-data-mesh/model';
import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { anyOf, entityParameters } from '../shapes/parameters';

/** What a page draws, as the view of the model; null where it tells nothing of such an entity. */
function view<View extends object>() {
  return z.custom<View>(value => typeof value === 'object' && value !== null);
}

const shared = {
  method: 'get',
  permission: 'none',
  cost: 'cheap',
  parameters: entityParameters,
  query: NOTHING,
} as const;

/** The value tree that an entity stands in. */
export const getValueTree = defineOperation({
  ...shared,
  id: 'getValueTree',
  path: '/entities/{kind}/{namespace}/{name}/value-tree',
  summary: 'The value tree that an entity stands in, down from its vision.',
  answer: answerWith({ value: view<ValueTree>().nullable() }),
});

/** Why a data product exists. */
export const getValueSupport = defineOperation({
  ...shared,
  id: 'getValueSupport',
  path: '/entities/{kind}/{namespace}/{name}/value-support',
  summary: 'Why a data product exists: its ways up to a vision.',
  answer: answerWith({ value: view<ValueSupport>().nullable() }),
});

/** Who works on a data product. */
export const getOperatingModel = defineOperation({
  ...shared,
  id: 'getOperatingModel',
  path: '/entities/{kind}/{namespace}/{name}/operating-model',
  summary: 'Who works on a data product, and how.',
  answer: answerWith({ value: view<OperatingModel>().nullable() }),
});

/** What a data product reads, and who reads it. */
export const getProductFlows = defineOperation({
  ...shared,
  id: 'getProductFlows',
  path: '/entities/{kind}/{namespace}/{name}/flows',
  summary: 'What a data product reads, and who reads it.',
  answer: answerWith({ value: view<ProductFlows>().nullable() }),
});

/** The data products of a domain. */
export const getDomainProducts = defineOperation({
  ...shared,
  id: 'getDomainProducts',
  path: '/entities/{kind}/{namespace}/{name}/products',
  summary: 'The data products of a domain, from source to use.',
  answer: answerWith({ value: view<DomainProducts>().nullable() }),
});

/** What is known of a team. */
export const getTeam = defineOperation({
  ...shared,
  id: 'getTeam',
  path: '/entities/{kind}/{namespace}/{name}/team',
  summary: 'What is known of a team, whoever wrote it down.',
  answer: answerWith({ value: view<TeamView>().nullable() }),
});

/** Who works with whom. */
export const getTeamMap = defineOperation({
  ...shared,
  id: 'getTeamMap',
  path: '/teams',
  summary:
    'Who works with whom in the whole mesh, and between whom data flows.',
  cost: 'costly',
  parameters: NOTHING,
  answer: answerWith({ value: view<TeamMap>().nullable() }),
});

/** What is in the mesh. */
export const getOverview = defineOperation({
  ...shared,
  id: 'getOverview',
  path: '/overview',
  summary: 'What is in the mesh, what to do next, and what was found.',
  cost: 'costly',
  parameters: NOTHING,
  answer: answerWith({ value: view<MeshOverview>().nullable() }),
});

/** A relation, named from either end. */
const relationName: z.ZodType<RelationName, RelationName> = z.enum([
  ...relationNames,
]);

/** What an entity is tied to. */
export const getNeighbourhood = defineOperation({
  ...shared,
  id: 'getNeighbourhood',
  path: '/entities/{kind}/{namespace}/{name}/neighbourhood',
  summary: 'The entities around one, as compact lists.',
  cost: 'costly',
  query: z.strictObject({
    /** How many relations away. */
    depth: z.number().int().min(1).max(4).default(1),
    /** No more entities than this; the nearest are kept. */
    limit: z.number().int().min(1).max(2_000).default(500),
    /**
     * Only along these relations, each from the end that it is named from:
     * `suppliesTo` leads to readers, and not back.
     */
    along: anyOf(relationName),
    /**
     * A way keeps to the relation that it began with: what is read and what
     * reads, and not what else reads the same.
     */
    straight: z.boolean().default(false),
  }),
  answer: answerWith({
    /** The entities, the one that was asked for first. */
    refs: z.array(z.string()).readonly(),
    titles: z.array(z.string()).readonly(),
    /** How many relations away each is. */
    distances: z.array(z.number().int()).readonly(),
    /** The relations that occur. */
    relations: z.array(z.string()).readonly(),
    /** Three numbers an edge: source, relation, target, as places in the lists. */
    edges: z.array(z.number().int()).readonly(),
    /** True when there were more entities than the limit. */
    isCut: z.boolean(),
  }),
});
