import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith } from '../shapes/answer';
import { entityParameters } from '../shapes/parameters';

const step = z.object({
  /** A ref; of a goal or a measure with `#` and its id; of a region its name. */
  id: z.string(),
  is: z.enum([
    'product',
    'reader',
    'measure',
    'bet',
    'goal',
    'domain',
    'region',
  ]),
  /** How the step before leads here; nothing for where the way begins. */
  by: z
    .enum([
      'reads',
      'builds',
      'changes',
      'uses',
      'measures',
      'tells',
      'serves',
      'within',
    ])
    .optional(),
});

const reached = z
  .array(
    step.extend({
      /** The shortest way, from the product that was asked about to this. */
      path: z.array(step).readonly(),
      /** Who owns it, as a ref. */
      owner: z.string().optional(),
      /** Of a bet or a goal: whether it waits, is live or has ended. */
      phase: z.string().optional(),
    }),
  )
  .readonly();

/** What hangs on a data product. */
export const getImpact = defineOperation({
  id: 'getImpact',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/impact',
  summary: 'What hangs on a data product or on one of its output ports.',
  permission: 'none',
  cost: 'costly',
  parameters: entityParameters,
  query: z.strictObject({
    /** `name` or `name@version`; all of them without one. */
    port: z.string().min(1).max(200).optional(),
  }),
  answer: answerWith({
    product: z.string(),
    /** The keys of the ports: `name` or `name@version`; none: all of them. */
    ports: z.array(z.string()).readonly().optional(),
    /** Data products that read it themselves. */
    direct: reached,
    /** Data products that are reached through others, the nearest first. */
    transitive: reached,
    /** Components, resources and AI resources that read a product on the way. */
    readers: reached,
    measures: reached,
    bets: reached,
    goals: reached,
    domains: reached,
    regions: reached,
    /** True when there is more, and the farthest is missing. */
    isCut: z.boolean(),
    /** True when the caller may not see all of the mesh: there may be more. */
    isPartial: z.boolean(),
  }),
});
