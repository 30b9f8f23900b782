import { readDay, type MeshGraph } from '@backstage-data-mesh/model';
import type { Clock } from '../time/days';
import { nameRef } from '../wording/names';
import type { BodyWaiver, Waiver } from './bodyWaivers';
import type { Governance } from './policies';
import type { WaiverLimits } from './waiverLimits';

/** Why a waiver does not count, and in which of its fields that stands. */
export interface WaiverFault {
  /** What is wrong, in a word. */
  readonly code:
    | 'entity'
    | 'scope'
    | 'approver'
    | 'seat'
    | 'requester'
    | 'end'
    | 'later'
    | 'undated'
    | 'length';
  readonly field: keyof Waiver;
  /** What it is, as the end of a sentence that starts with the waiver. */
  readonly text: string;
  /** What is right, as a sentence. */
  readonly expected: string;
}

/** What a waiver is judged with. */
export interface WaiverContext {
  readonly graph: MeshGraph;
  readonly governance: Governance;
  readonly limits: WaiverLimits;
  readonly clock: Clock;
}

/**
 * The reasons for which a waiver does not count: each of them has to go. That it
 * is over is no fault; one that is approved for a later day does not count yet.
 */
export function findWaiverFaults(
  given: BodyWaiver,
  context: WaiverContext,
): WaiverFault[] {
  return FAULTS.flatMap(find => find(given, context) ?? []);
}

/** True when a waiver counts, on the days that it names. */
export function isSoundWaiver(
  given: BodyWaiver,
  context: WaiverContext,
): boolean {
  return FAULTS.every(find => find(given, context) === undefined);
}

type FindFault = (
  given: BodyWaiver,
  context: WaiverContext,
) => WaiverFault | undefined;

const FAULTS: readonly FindFault[] = [
  findScopeFault,
  findApprovalFault,
  findLengthFault,
];

function findScopeFault(
  { body, entityRef }: BodyWaiver,
  { graph, governance }: WaiverContext,
): WaiverFault | undefined {
  const node = graph.nodeOf(entityRef);
  const name = nameRef(entityRef);
  if (node === undefined || !graph.itemOf(node)) {
    return {
      code: 'entity',
      field: 'entity',
      text: `excuses ${name}, which does not exist`,
      expected: 'a waiver names an entity that there is',
    };
  }
  return governance.coverage.covers(body, node)
    ? undefined
    : {
        code: 'scope',
        field: 'entity',
        text: `excuses ${name}, which is outside of the body's scope`,
        expected: 'a body excuses only what its `spec.scope` covers',
      };
}

function findApprovalFault(
  { body, approvedBy, requestedBy }: BodyWaiver,
  { graph }: WaiverContext,
): WaiverFault | undefined {
  const field = 'approvedBy';
  if (approvedBy === undefined) {
    return {
      code: 'approver',
      field,
      text: 'has no approver',
      expected: '`approvedBy` names a person with a seat in the body',
    };
  }
  const name = nameRef(approvedBy);
  if (approvedBy === requestedBy) {
    return {
      code: 'requester',
      field,
      text: `is approved by ${name}, who also asked for it`,
      expected: 'somebody else with a seat in the body approves',
    };
  }
  const approver = graph.nodeOf(approvedBy);
  const holdsSeat =
    approver !== undefined && graph.targets(body, 'seats').includes(approver);
  return holdsSeat
    ? undefined
    : {
        code: 'seat',
        field,
        text: `is approved by ${name}, who holds no seat in the body`,
        expected: 'a person with a seat in it approves',
      };
}

function findLengthFault(
  { waiver, entityRef }: BodyWaiver,
  { graph, limits, clock }: WaiverContext,
): WaiverFault | undefined {
  const node = graph.nodeOf(entityRef);
  const end = readDay(waiver.expires);
  const from = readDay(waiver.approvedOn);
  if (end === undefined || node === undefined) {
    return {
      code: 'end',
      field: 'expires',
      text: 'has no end',
      expected: '`expires` names the day on which it ends',
    };
  }
  if (from !== undefined && from > clock.today) {
    return {
      code: 'later',
      field: 'approvedOn',
      text: `is approved on a later day, ${from}`,
      expected: 'it counts from that day on',
    };
  }
  const { rule } = waiver;
  const last = limits({ rule, node, from: from ?? clock.today });
  if (last === undefined) return undefined;
  if (from === undefined) return UNDATED;
  if (end <= last) return undefined;
  return {
    code: 'length',
    field: 'expires',
    text: `lasts from ${from} to ${end}`,
    expected: `\`maxWaiver\` of the policy allows no later day than ${last}`,
  };
}

const UNDATED: WaiverFault = {
  code: 'undated',
  field: 'approvedOn',
  text: 'does not say when it was approved, though `maxWaiver` of the policy limits how long it lasts',
  expected: '`approvedOn` names the day',
};
