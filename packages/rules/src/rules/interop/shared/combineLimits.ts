import type { MeshNode } from '@backstage-data-mesh/model';
import type { SloLevel } from '../../../slo';
import type { InputFlow } from '../../../facts/flow/inputFlows';
import type {
  ChainedProperty,
  InputLimit,
  Limits,
} from '../../../facts/flow/limits';

/** What all inputs of a product give together. */
export interface Combined {
  readonly limit?: {
    readonly level: SloLevel;
    /** The input that limits most. */
    readonly input: InputLimit;
    /** True when the level is less than that of any single input. */
    readonly isTogether: boolean;
  };
  /** An input of which it is not known what it gives. */
  readonly doubtful?: InputFlow;
}

/**
 * Joins what the inputs of a product give: the longest latency, the shortest
 * interval, the lowest availability or, for inputs that fail independently, the
 * product of the availabilities of all different sources.
 */
export function combineLimits(
  flows: readonly InputFlow[],
  limits: Limits,
  terms: {
    readonly property: ChainedProperty;
    readonly availability: 'product' | 'weakest';
  },
): Combined {
  const known: InputLimit[] = [];
  let doubtful: InputFlow | undefined;
  for (const flow of flows) {
    const limit = limits.limitOf(flow);
    if (limit) known.push(limit);
    if (!doubtful && limits.isInDoubt(flow)) doubtful = flow;
  }
  if (known.length === 0) return { doubtful };
  const sign = terms.property === 'latency' ? -1 : 1;
  const input = known.reduce((a, b) =>
    sign * (b.level.amount - a.level.amount) < 0 ? b : a,
  );
  const isMultiplied =
    terms.property === 'availability' && terms.availability === 'product';
  const amount = isMultiplied ? multiply(known) : input.level.amount;
  return {
    doubtful,
    limit: {
      input,
      level: { ...input.level, amount },
      isTogether: amount < input.level.amount && isMultiplied,
    },
  };
}

/** Two ports of one product fail together: each source counts once. */
function multiply(limits: readonly InputLimit[]): number {
  const lowest = new Map<MeshNode, number>();
  for (const { source, level } of limits) {
    const known = lowest.get(source) ?? 1;
    lowest.set(source, Math.min(known, level.amount));
  }
  return [...lowest.values()].reduce((a, b) => a * b, 1);
}
