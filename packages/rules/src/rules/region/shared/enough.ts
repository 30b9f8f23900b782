import * as z from 'zod';
import { countOf } from '../../../wording/amounts';
import type { BoundaryCrossing } from '../../../facts/statistics/boundaryCrossing';

/** The options of rules that rest on statistics. */
export const enoughFlows = {
  minProducts: z
    .int()
    .positive()
    .default(10)
    .describe('The data products without which statistics say nothing.'),
  minFlows: z
    .int()
    .positive()
    .default(15)
    .describe('The flows without which statistics say nothing.'),
};

/** Why the figures say nothing; `undefined` when they do. */
export function tooSmallToSay(
  crossing: BoundaryCrossing | undefined,
  limits: { readonly minProducts: number; readonly minFlows: number },
): string | undefined {
  const { products = 0, flows = 0 } = crossing ?? {};
  if (products >= limits.minProducts && flows >= limits.minFlows) {
    return undefined;
  }
  return `the mesh is too small to say, with ${countOf(products, ['data product', 'data products'])} and ${countOf(flows, ['flow', 'flows'])}; ${limits.minProducts} data products and ${limits.minFlows} flows tell`;
}
