import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { productFilter, productsLeft } from '../shapes/products';
import {
  coordinationShape,
  crossingShape,
  teamPairShape,
} from '../shapes/whatIf';

const count = z.number().int().min(0);

/** What flows from label to label. */
const flowsShape = z.object({
  /** Most flows first; the region in lower case, or the ref of the domain. */
  labels: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** Data products in it that take part in flows. */
        products: count,
        /** Flows that begin and that end in it. */
        out: count,
        into: count,
      }),
    )
    .readonly(),
  /** Three numbers a cell: the places of both labels, and the flows. */
  cells: z.array(count).readonly(),
  /** Data products in flows of which nobody says where they are. */
  unlabelled: count,
});

const boundary = flowsShape.extend({
  crossing: crossingShape,
  /** How far communities are these labels: the adjusted Rand index. */
  match: z.number().optional(),
  /** Data products that exchange most with those of another label. */
  misplaced: z
    .array(
      z.object({ ref: z.string(), label: z.string(), community: z.string() }),
    )
    .readonly(),
});

const shares = z
  .array(z.object({ id: z.string(), products: count }))
  .readonly();

/** How data flows between regions and domains. */
export const getEcosystem = defineOperation({
  id: 'getEcosystem',
  method: 'get',
  path: '/ecosystem',
  summary:
    'How data flows between regions, domains and teams, against what chance would give.',
  permission: 'none',
  cost: 'costly',
  parameters: NOTHING,
  query: NOTHING,
  answer: answerWith({
    coordination: coordinationShape,
    /** Teams between whose products data flows and that declare nothing. */
    gaps: z.array(teamPairShape).readonly(),
    /** Teams that declare an interaction while no data flows between them. */
    excess: z.array(teamPairShape).readonly(),
    region: boundary,
    domain: boundary,
    /** The largest first; none with too few flows. */
    communities: z
      .array(
        z.object({
          /** The first of its products. */
          products: z.array(z.string()).readonly(),
          size: count,
          regions: shares,
          domains: shares,
        }),
      )
      .readonly(),
    /** Missing where there is too little to say. */
    stage: z.enum(['local', 'regional', 'enterprise', 'ungoverned']).optional(),
    teams: count,
    /** True when a list is longer than what is told of it. */
    isCut: z.boolean(),
    /** True when the caller may not see all of the mesh: there may be more. */
    isPartial: z.boolean(),
  }),
});

/** How data flows from and to the data products that a filter leaves. */
export const getFlowMap = defineOperation({
  id: 'getFlowMap',
  method: 'get',
  path: '/products/flows',
  summary:
    'How data flows between domains and regions, from or to the data products that a filter leaves.',
  permission: 'none',
  cost: 'costly',
  parameters: NOTHING,
  query: z.strictObject(productFilter),
  answer: answerWith({
    region: flowsShape,
    domain: flowsShape,
    ...productsLeft,
    /** True when a list is longer than what is told of it. */
    isCut: z.boolean(),
    /** True when the caller may not see all of the mesh: there may be more. */
    isPartial: z.boolean(),
  }),
});

/** The flows behind one number of the ecosystem, or of the flow map. */
export const getEcosystemFlows = defineOperation({
  id: 'getEcosystemFlows',
  method: 'get',
  path: '/ecosystem/flows',
  summary: 'The flows of data from one region or domain to another.',
  permission: 'none',
  cost: 'costly',
  parameters: NOTHING,
  query: z.strictObject({
    boundary: z.enum(['region', 'domain']),
    /** The ids of labels of `getEcosystem`. */
    from: z.string().min(1).max(255),
    to: z.string().min(1).max(255),
    /** Only those from or to the data products that this leaves. */
    ...productFilter,
  }),
  answer: answerWith({
    flows: z
      .array(z.object({ provider: z.string(), consumer: z.string() }))
      .readonly(),
    /** How many there are, told or not. */
    total: count,
    isPartial: z.boolean(),
  }),
});
