import {
  eachOfManyInSteps,
  finish,
  governanceBody,
  quote,
  readDay,
  referencesOf,
  type Outcome,
  type Steps,
} from '@backstage-data-mesh/model';
import type { IsWanted } from '../evaluate/evaluation';
import { createNearRefs } from '../facts/references/nearRefs';
import { forceOf, readGovernance } from '../governance/policies';
import { readWaivers } from '../governance/bodyWaivers';
import { addToList } from '../memory/listMap';
import { rulesOf } from '../policies/policyPreview';
import { addDays, addDuration } from '../time/days';
import { nameRef, subjectName } from '../wording/names';
import { findChanges } from './changes';
import { readPortfolio } from './portfolio';
import {
  RESULTS_OF_AN_ENTITY,
  type BodyAt,
  type MeetingPackTerms,
} from './terms';
import type {
  MeetingPack,
  MeetingPackResult,
  PackGrace,
  PackProposal,
  PackWaiver,
} from './types';

const WITHOUT_CADENCE = 90;

/**
 * Puts together what a governance body has before it: what changed in its scope
 * since it last met, what its bets show, what waits for it, and what ends before
 * it meets again. Everything is data with refs, to be shown in any form; each
 * bet to decide on comes with what each decision would write.
 *
 * @public
 */
export function meetingPack(terms: MeetingPackTerms): MeetingPackResult {
  return finish(meetingPackInSteps(terms));
}

/** The same, in steps. @public */
export function* meetingPackInSteps(
  terms: MeetingPackTerms,
): Steps<MeetingPackResult> {
  const { now, body } = terms;
  const { graph } = now;
  const node = graph.nodeOf(body);
  const entity = graph.get(governanceBody, node);
  if (node === undefined || !entity) {
    const [near] = createNearRefs(graph)(body);
    const hint = near ? `; did you mean ${nameRef(near.ref)}?` : '';
    const message = `${subjectName(body)} is not in the mesh${hint}`;
    return { ok: false, field: 'body', message };
  }
  const day = readDay(terms.day);
  if (day === undefined) {
    const message = `${quote(terms.day)} is no day; it is written as 2026-11-20`;
    return { ok: false, field: 'day', message };
  }
  const { spec, metadata } = entity;
  const governance = readGovernance(graph);
  const nextMeeting =
    addDuration(day, spec.cadence) ?? addDays(day, WITHOUT_CADENCE) ?? day;
  const at = { graph, node, entity, governance, day, until: nextMeeting };
  const covered = yield* readCovered(terms, at);
  const portfolio = yield* readPortfolio({ ...terms, ...at });
  yield;
  return {
    ok: true,
    ...{ body, day, nextMeeting },
    title: metadata.title,
    lastMet: readDay(spec.lastMet),
    changes: yield* findChanges(terms, at),
    ...portfolio,
    leavingGrace: findLeavingGrace(at, covered),
    expiringWaivers: findExpiring(at, covered),
    proposals: [...findProposals(at), ...portfolio.proposals],
    emptySeats: findEmptySeats(at),
    unknown: covered.unknown,
  } satisfies { ok: true } & MeetingPack;
}

/** What is looked up in the outcomes of the body's scope, in one pass. */
interface Covered {
  readonly unknown: number;
  /** The subjects on which a policy in grace finds something, by rule. */
  readonly inGrace: ReadonlyMap<string, readonly string[]>;
  /** How the rules of waivers ended on their entities. */
  readonly waived: ReadonlyMap<string, Outcome>;
}

function* readCovered(
  { now }: MeetingPackTerms,
  { graph, node, governance }: BodyAt,
): Steps<Covered> {
  const waived = new Map<string, Outcome>();
  for (const { waiver, entityRef } of readWaivers(graph, node)) {
    const outcome = now.outcome(waiver.rule, entityRef);
    if (outcome) waived.set(`${waiver.rule}|${entityRef}`, outcome);
  }
  const inGrace = new Map<string, string[]>();
  let unknown = 0;
  yield* eachOfManyInSteps(graph.nodes(), at => {
    if (!governance.coverage.covers(node, at)) return 0;
    for (const each of now.outcomesOf(graph.refOf(at), isInGraceOrUnknown)) {
      if (each.isGrace) addToList(inGrace, each.rule, each.subject);
      else unknown++;
    }
    return RESULTS_OF_AN_ENTITY;
  });
  return { unknown, inGrace, waived };
}

const isInGraceOrUnknown: IsWanted = ({ status, isGrace }) =>
  isGrace === true || status === 'unknown' || status === 'error';

function findLeavingGrace(
  { governance, node, day, until }: BodyAt,
  { inGrace }: Covered,
): PackGrace[] {
  return governance.policiesOf(node).flatMap(({ policy }): PackGrace[] => {
    const end = readDay(policy.graceUntil);
    if (policy.status !== 'grace' || end === undefined || end > until) {
      return [];
    }
    const found = rulesOf(policy).flatMap(rule => inGrace.get(rule) ?? []);
    return [
      {
        ...{ policy: policy.id, title: policy.title, graceUntil: end },
        isOver: forceOf(policy, { today: day }) === 'enforced',
        entities: [...new Set(found)].sort(),
      },
    ];
  });
}

function findExpiring(
  { graph, node, day, until }: BodyAt,
  { waived }: Covered,
): PackWaiver[] {
  return readWaivers(graph, node)
    .flatMap(({ waiver, entityRef, approvedBy }): PackWaiver[] => {
      const expires = readDay(waiver.expires);
      // one that nobody approved is a proposal
      if (expires === undefined || expires > until || !approvedBy) return [];
      const outcome = waived.get(`${waiver.rule}|${entityRef}`);
      return [
        {
          ...{ id: waiver.id, rule: waiver.rule, entity: entityRef, expires },
          isExpired: expires < day,
          reason: waiver.reason,
          isNeeded: isStillThere(outcome),
        },
      ];
    })
    .sort((a, b) => (a.expires < b.expires ? -1 : 1));
}

function isStillThere(outcome: Outcome | undefined): boolean | undefined {
  switch (outcome?.status) {
    case 'waived':
    case 'fail':
      return true;
    case 'pass':
    case 'not-applicable':
      return false;
    default:
      return undefined;
  }
}

function findProposals({ graph, node, entity }: BodyAt): PackProposal[] {
  const references = referencesOf(graph, governanceBody, node);
  const proposers = references.targetsByIndex('policies.proposedBy.by');
  const policies = (entity.spec.policies ?? []).flatMap(
    (policy, index): PackProposal[] =>
      policy.status === 'draft'
        ? [
            {
              is: 'policy',
              ...{ policy: policy.id, title: policy.title },
              by: proposers(index).at(0)?.ref,
              on: readDay(policy.proposedBy?.on),
              url: policy.proposedBy?.url,
            },
          ]
        : [],
  );
  const waivers = readWaivers(graph, node).flatMap(
    ({ waiver, entityRef, approvedBy, requestedBy }): PackProposal[] =>
      approvedBy
        ? []
        : [
            {
              is: 'waiver',
              ...{ id: waiver.id, rule: waiver.rule, entity: entityRef },
              by: requestedBy,
            },
          ],
  );
  return [...policies, ...waivers];
}

function findEmptySeats({ graph, node, entity }: BodyAt) {
  const references = referencesOf(graph, governanceBody, node);
  const represents = references.targetsByIndex('seats.represents');
  return (entity.spec.seats ?? []).flatMap(({ who, role }, index) =>
    who === undefined
      ? [{ index, role, represents: represents(index).at(0)?.ref }]
      : [],
  );
}
