import {
  eachInSteps,
  finish,
  governanceBody,
  quote,
  readDay,
  type GivenWaiver,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import { addToList } from '../memory/listMap';
import { nameRef } from '../wording/names';
import { readWaivers, type BodyWaiver } from './bodyWaivers';
import { readGovernance, type Governance } from './policies';
import { isSoundWaiver } from './waiverFaults';
import { createWaiverLimits } from './waiverLimits';

export type { GivenWaiver };

/** What the waivers of a mesh are read with. */
export interface WaiversInput {
  /** Today as an ISO date. */
  readonly today: string;
  /** Which bodies may decide; all of them unless given. */
  readonly isTrusted?: (bodyRef: string) => boolean;
}

/** The waivers of a mesh that count, or did until they expired. @public */
export interface EffectiveWaivers {
  /** The waiver of a rule for an entity; one in force before an expired one. */
  waiverFor(ruleId: string, entityRef: string): GivenWaiver | undefined;
  /** The rules and entities that waivers name, whether they count or not. */
  waived(): readonly Waived[];
}

/** A rule, and an entity that is to be excused from it. @public */
export type Waived = readonly [ruleId: string, entityRef: string];

/**
 * The waivers that count: of a body whose scope covers the entity, approved by
 * somebody who holds a seat in it and did not ask for it, with an end, and no
 * longer than the policy allows. Expired ones are known too; they excuse
 * nothing.
 */
export function effectiveWaivers(
  graph: MeshGraph,
  input: WaiversInput,
  governance: Governance = readGovernance(graph),
): EffectiveWaivers {
  return finish(waiversInSteps(graph, input, governance));
}

/** The same, in steps. */
export function* waiversInSteps(
  graph: MeshGraph,
  { today, isTrusted = () => true }: WaiversInput,
  governance: Governance,
): Steps<EffectiveWaivers> {
  const day = readDay(today) ?? today;
  const limits = createWaiverLimits(graph, governance, day);
  const context = { graph, governance, limits, clock: { today: day } };
  const declared = new Map<string, BodyWaiver[]>();
  yield* eachInSteps(graph.ofKind(governanceBody), body => {
    if (!isTrusted(graph.refOf(body))) return;
    for (const waiver of readWaivers(graph, body)) {
      const key = keyOf(waiver.waiver.rule, waiver.entityRef);
      addToList(declared, key, waiver);
    }
  });
  return {
    waived: () =>
      [...declared.values()].flatMap(list =>
        list.map(({ waiver, entityRef }) => [waiver.rule, entityRef] as const),
      ),
    // whether a waiver counts follows from its entity, too: asked each time
    waiverFor: (ruleId, entityRef) => {
      // asked for each failure, and mostly there are none
      if (declared.size === 0) return undefined;
      return declared
        .get(keyOf(ruleId, entityRef))
        ?.filter(waiver => isSoundWaiver(waiver, context))
        .map(waiver => toGiven(graph, waiver, day))
        .reduce<GivenWaiver | undefined>(better, undefined);
    },
  };
}

function toGiven(
  graph: MeshGraph,
  { body, waiver }: BodyWaiver,
  today: string,
): GivenWaiver {
  const expires = readDay(waiver.expires) ?? today;
  return {
    id: waiver.id,
    body: graph.refOf(body),
    expires,
    isExpired: expires < today,
    reason: waiver.reason,
  };
}

/** The one that lasts longest; of two that last equally long, the first. */
function better(known: GivenWaiver | undefined, next: GivenWaiver) {
  return known && known.expires >= next.expires ? known : next;
}

function keyOf(ruleId: string, entityRef: string): string {
  return `${ruleId}|${entityRef}`;
}

/** A waiver in a sentence, as the reason of an outcome. */
export function describeWaiver(given: GivenWaiver): string {
  const { id, body, expires, isExpired, reason } = given;
  const state = isExpired ? 'expired on' : 'lasts until';
  const why = reason && !isExpired ? `: ${reason}` : '';
  const name = id.trim() === '' ? 'a waiver' : `waiver ${quote(id)}`;
  return `${name} of ${nameRef(body)} ${state} ${expires}${why}`;
}
