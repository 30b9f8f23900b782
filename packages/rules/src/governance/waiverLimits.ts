import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { CoveringBodies } from './coverage';
import { PLAIN_MEMORY, type FactMemory } from '../memory/factMemory';
import { addDuration } from '../time/days';
import { forceOf, type BodyPolicy, type Governance } from './policies';

/** Which waiver is asked about. */
export interface WaiverQuery {
  readonly rule: string;
  /** The entity that is exempt. */
  readonly node: MeshNode;
  /** The day on which it was approved. */
  readonly from: string;
}

/**
 * The last day that a waiver may have, by the strictest `maxWaiver` of the
 * policies in force that ask this rule of this entity; `undefined` when none
 * limits it.
 */
export type WaiverLimits = (query: WaiverQuery) => string | undefined;

/** Of many different limits those of the widest bodies count; it bounds the cost. */
const MAX_LIMITS = 10;

type Limits = ReadonlyMap<string, readonly BodyPolicy[]>;

/** Finds the limits of waivers; those of one rule and place only once. */
export function createWaiverLimits(
  graph: MeshGraph,
  { coverage, policiesOf }: Governance,
  today: string,
  { recall }: FactMemory = PLAIN_MEMORY,
): WaiverLimits {
  const limitsAt = recall((covering: CoveringBodies) =>
    recall((rule: string) =>
      collectLimits(
        [...covering]
          .flatMap(({ body }) => policiesOf(body))
          .filter(({ policy }) => forceOf(policy, { today }) !== 'none'),
        rule,
      ),
    ),
  );
  const ends = new Map<string, string | undefined>();
  const endOf = (from: string, maxWaiver: string) => {
    const asked = `${from} ${maxWaiver}`;
    if (!ends.has(asked)) ends.set(asked, addDuration(from, maxWaiver));
    return ends.get(asked);
  };
  return ({ rule, node, from }) => {
    const entity = graph.itemOf(node)?.entity;
    return [...limitsAt(coverage.bodiesFor(node))(rule)]
      .filter(([, policies]) =>
        policies.some(({ appliesTo }) => appliesTo?.(entity)),
      )
      .flatMap(([maxWaiver]) => endOf(from, maxWaiver) ?? [])
      .sort()[0];
  };
}

/** The policies that ask a rule, by their `maxWaiver`. */
function collectLimits(policies: readonly BodyPolicy[], rule: string): Limits {
  const limits = new Map<string, BodyPolicy[]>();
  for (const bodyPolicy of policies) {
    const { maxWaiver, rules } = bodyPolicy.policy;
    if (!maxWaiver || !rules?.some(entry => entry.rule === rule)) continue;
    const list = limits.get(maxWaiver);
    if (list) list.push(bodyPolicy);
    else if (limits.size < MAX_LIMITS) limits.set(maxWaiver, [bodyPolicy]);
  }
  return limits;
}
