import {
  formatPath,
  governanceBody,
  quote,
  readDay,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { readWaivers, type BodyWaiver } from '../../governance/bodyWaivers';
import {
  findWaiverFaults,
  type WaiverContext,
} from '../../governance/waiverFaults';
import { findMisplaced } from '../../references/misplaced';
import { suggestName } from '../../references/suggestName';
import { findNearRule, type NearRule } from './shared/nearRule';
import { addDuration, daysBetween } from '../../time/days';
import { countOf } from '../../wording/amounts';
import { nameEntity, nameRef } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governanceWaiverQuality = defineRule({
  id: 'governance-waiver-quality',
  summary:
    'A waiver says why, who asked for it, who approved it and until when, and is needed.',
  why: 'A waiver is a decision of a body on behalf of everybody who relies on a policy. It counts only when the body may decide on the entity, somebody in it other than the one who asked approved it, and it ends within reason. One that excuses nothing hides the next failure.',
  source: 'ServiceNow policy exceptions: approver, reason and longest duration',
  remedy:
    'Fill in `reason`, `requestedBy`, `approvedBy`, `approvedOn` and `expires` of the waiver, within `maxWaiver` of the policy; delete it when nothing is excused any more.',
  subject: everyOf(governanceBody),
  needs: ['mesh', 'clock', 'outcomes'],
  inPartialMesh: 'by-finding',
  severity: 'warning',
  version: '3',
  options: z.object({
    months: z
      .number()
      .positive()
      .default(12)
      .describe('How long a waiver may last where no policy limits it.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: user:jane.doe }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  seats: [{ who: user:ana, role: domain-architect }]
  waivers:
    - id: w-1
      rule: ownership-team-missing
      entity: dataproduct:visits
      reason: The team starts in January.
      requestedBy: user:jane.doe
      approvedBy: user:ana
      approvedOn: 2026-11-01
      expires: 2027-01-31
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: user:jane.doe }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  waivers:
    - { id: w-1, rule: ownership-team-missing, entity: dataproduct:visits }
`,
  },
  check({ ref, node }, context) {
    const waivers = readWaivers(context.graph, node);
    if (waivers.length === 0) return notApplicable('it has given no waiver');
    const { graph, facts } = context;
    const governance = facts.governance();
    const terms: WaiverContext = {
      ...{ graph, governance, clock: context },
      limits: query => governance.waiverLimits(context.today)(query),
    };
    const misplaced = misplacedRefs(graph, node);
    return waivers.flatMap(given =>
      findFaults(given, context, terms)
        .map(fault => report(ref, given, fault))
        .filter(({ path = [] }) => !misplaced.has(formatPath(path))),
    );
  },
});

type Context = RuleContext<{ months: number }>;

/** Where refs of a kind stand that the field does not take: told by another rule. */
function misplacedRefs(graph: MeshGraph, body: MeshNode): ReadonlySet<string> {
  const item = graph.itemOf(body);
  const misplaced = item && findMisplaced(item);
  return new Set(misplaced?.map(({ path }) => formatPath(path)));
}

interface Fault {
  readonly code: string;
  readonly field: string;
  readonly text: string;
  readonly expected: string;
  readonly severity?: Finding['severity'];
  readonly near?: NearRule;
}

function findFaults(
  given: BodyWaiver,
  context: Context,
  waivers: WaiverContext,
): Fault[] {
  const faults = [
    ...findUnknownRule(given, context),
    ...findUnsaid(given),
    ...findWaiverFaults(given, waivers).filter(({ code }) =>
      isReported(code, given),
    ),
    ...findFarEnd(given, context, waivers),
  ];
  return faults.length > 0 ? faults : findUnused(given, context);
}

/** Not yet in force is no fault, and a date that cannot be read is another's. */
function isReported(code: string, { waiver }: BodyWaiver): boolean {
  return code !== 'later' && (code !== 'end' || waiver.expires === undefined);
}

function findUnknownRule({ waiver }: BodyWaiver, { rules }: Context): Fault[] {
  if (rules.has(waiver.rule)) return [];
  return [
    {
      code: 'rule',
      field: 'rule',
      text: `names the rule ${quote(waiver.rule)}, which does not exist`,
      expected: 'a waiver names the rule that need not hold',
      near: findNearRule(waiver.rule, rules),
    },
  ];
}

/** Why it was given, and who wanted it, is not needed for it to count. */
function findUnsaid({ waiver }: BodyWaiver): Fault[] {
  const reason: Fault = {
    code: 'reason',
    field: 'reason',
    text: 'has no reason',
    expected: '`reason` says why the rule need not hold',
  };
  const asked: Fault = {
    code: 'asked',
    field: 'requestedBy',
    text: 'does not say who asked for it',
    expected: '`requestedBy` names the person',
  };
  return [
    ...(waiver.reason?.trim() ? [] : [reason]),
    ...(waiver.requestedBy === undefined ? [asked] : []),
  ];
}

/** In days: what is over before is surely in time, and no calendar is asked. */
const SHORTEST_MONTH = 28;

/** A limit of a policy is judged as that; one that is over is judged elsewhere. */
function findFarEnd(
  { waiver, entityRef }: BodyWaiver,
  context: Context,
  { graph, limits }: WaiverContext,
): Fault[] {
  const { rule, approvedOn, expires } = waiver;
  const node = graph.nodeOf(entityRef);
  const end = readDay(expires);
  if (end === undefined || node === undefined) return [];
  const { months } = context.options;
  const from = readDay(approvedOn) ?? context.today;
  if (daysBetween(from, end) <= SHORTEST_MONTH * Math.ceil(months)) return [];
  const last = addDuration(from, `P${Math.ceil(months)}M`);
  if (last === undefined || end <= last || end < context.today) return [];
  if (limits({ rule, node, from }) !== undefined) return [];
  return [
    {
      code: 'far',
      field: 'expires',
      text: `lasts from ${from} to ${end}`,
      expected: `a waiver ends within ${countOf(months, ['month', 'months'])}, and is asked for anew where it is still needed`,
    },
  ];
}

function findUnused(
  { waiver, entityRef }: BodyWaiver,
  { outcome }: Context,
): Fault[] {
  const judged = outcome(waiver.rule, entityRef);
  const isInOrder =
    judged?.status === 'pass' || judged?.status === 'not-applicable';
  if (!judged || !isInOrder || judged.isGrace) return [];
  return [
    {
      code: 'unused',
      field: 'id',
      text: `excuses nothing: the rule ${quote(waiver.rule)} finds nothing on ${nameRef(entityRef)}`,
      expected: 'it can be deleted',
      severity: 'info',
    },
  ];
}

function report(
  ref: string,
  { waiver, index }: BodyWaiver,
  { code, field, text, expected, severity, near }: Fault,
): Finding {
  const path = ['spec', 'waivers', index, field];
  return {
    path,
    message: `${partSubject('waiver', { id: waiver.id, index })} of ${nameEntity(ref)} ${text}; ${expected}`,
    discriminator: `${waiver.id}|${code}`,
    severity,
    fromAbsence: !IN_ITSELF.has(code),
    ofPlaceAlone: OF_ITS_FIELD.has(code),
    suggestions: near && [suggestName({ path, ...near })],
  };
}

/** What a waiver lacks itself; the rest depends on who and what there is. */
const IN_ITSELF: ReadonlySet<string> = new Set([
  ...['reason', 'asked', 'approver', 'requester', 'undated', 'end', 'length'],
]);

/** What one field says, or does not say, whatever else there is. */
const OF_ITS_FIELD: ReadonlySet<string> = new Set([
  ...['reason', 'asked', 'approver', 'requester', 'end'],
]);
