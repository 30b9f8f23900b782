import { governanceBody, quote } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { readWaivers, type BodyWaiver } from '../../governance/bodyWaivers';
import {
  findWaiverFault,
  type WaiverContext,
} from '../../governance/waiverFaults';
import { suggestName } from '../../references/suggestName';
import { findNearRule, type NearRule } from './shared/nearRule';
import { nameEntity, nameRef } from '../../wording/names';

export const governanceWaiverQuality = defineRule({
  id: 'governance-waiver-quality',
  summary: 'A waiver says why, who approved it and until when, and is needed.',
  why: 'A waiver is a decision of a body on behalf of everybody who relies on a policy. It counts only when the body may decide on the entity, somebody in it other than the one who asked approved it, and it ends. One that excuses nothing hides the next failure.',
  source: 'ServiceNow policy exceptions: approver, reason and longest duration',
  remedy:
    'Fill in `reason`, `approvedBy`, `approvedOn` and `expires` of the waiver, within `maxWaiver` of the policy; delete it when nothing is excused any more.',
  subject: everyOf(governanceBody),
  needs: ['mesh', 'clock', 'outcomes'],
  inPartialMesh: 'by-finding',
  severity: 'warning',
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
    return waivers.flatMap(given =>
      findFaults(given, context, terms).map(fault => report(ref, given, fault)),
    );
  },
});

interface Fault {
  readonly code: string;
  readonly field: string;
  readonly text: string;
  readonly severity?: Finding['severity'];
  readonly near?: NearRule;
}

function findFaults(
  given: BodyWaiver,
  context: RuleContext,
  waivers: WaiverContext,
): Fault[] {
  const fault = findWaiverFault(given, waivers);
  const faults = [
    ...findUnknownRule(given, context),
    ...findNoReason(given),
    ...(fault && isReported(fault.code, given) ? [fault] : []),
  ];
  return faults.length > 0 ? faults : findUnused(given, context);
}

/** Not yet in force is no fault, and a date that cannot be read is another's. */
function isReported(code: string, { waiver }: BodyWaiver): boolean {
  return code !== 'later' && (code !== 'end' || waiver.expires === undefined);
}

function findUnknownRule(
  { waiver }: BodyWaiver,
  { rules }: RuleContext,
): Fault[] {
  if (rules.has(waiver.rule)) return [];
  return [
    {
      code: 'rule',
      field: 'rule',
      text: `names the rule ${quote(waiver.rule)}, which does not exist`,
      near: findNearRule(waiver.rule, rules),
    },
  ];
}

function findNoReason({ waiver }: BodyWaiver): Fault[] {
  return waiver.reason?.trim()
    ? []
    : [{ code: 'reason', field: 'reason', text: 'has no reason' }];
}

function findUnused(
  { waiver, entityRef }: BodyWaiver,
  { outcome }: RuleContext,
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
      severity: 'info',
    },
  ];
}

const EXPECTATION =
  'a waiver has a reason, an approver with a seat who did not ask for it, and an end';

function report(
  ref: string,
  { waiver, index }: BodyWaiver,
  { code, field, text, severity, near }: Fault,
): Finding {
  const path = ['spec', 'waivers', index, field];
  const expectation = code === 'unused' ? 'it can be deleted' : EXPECTATION;
  return {
    path,
    message: `Waiver ${quote(waiver.id)} of ${nameEntity(ref)} ${text}; ${expectation}`,
    discriminator: `${waiver.id}|${code}`,
    severity,
    fromAbsence: !IN_ITSELF.has(code),
    suggestions: near && [suggestName({ path, ...near })],
  };
}

/** What a waiver lacks itself; the rest depends on who and what there is. */
const IN_ITSELF: ReadonlySet<string> = new Set([
  ...['reason', 'approver', 'undated', 'end', 'length'],
]);
