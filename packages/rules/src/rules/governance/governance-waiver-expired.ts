import { governanceBody, quote, readDay } from '@backstage-data-mesh/model';
import { notApplicable, unknown, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import {
  readWaivers,
  type BodyWaiver,
  type Waiver,
} from '../../governance/bodyWaivers';
import type { Clock } from '../../time/days';
import { nameEntity, nameRef } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governanceWaiverExpired = defineRule({
  id: 'governance-waiver-expired',
  summary: 'What a waiver excused is in order when the waiver ends.',
  why: 'A waiver buys time for a repair. When its end passes and nothing has changed, the policy has been deleted for one team without anybody deciding so.',
  source:
    'Team API as code, and Pulumi policy exemptions: an expired exemption is a finding',
  remedy:
    'Repair what the rule finds; or agree on a new waiver, with its own reason and end.',
  subject: everyOf(governanceBody),
  needs: ['mesh', 'clock', 'outcomes'],
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  waivers:
    - { id: w-1, rule: ownership-team-missing, entity: dataproduct:visits, expires: 2027-03-31 }
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
    - { id: w-1, rule: ownership-team-missing, entity: dataproduct:visits, expires: 2026-03-31 }
`,
  },
  check({ ref, node }, context) {
    const waivers = readWaivers(context.graph, node);
    if (waivers.length === 0) return notApplicable('it has given no waiver');
    const expired = waivers
      .filter(({ waiver }) => isOver(waiver, context))
      .map(given => ({
        given,
        status: context.outcome(given.waiver.rule, given.entityRef)?.status,
      }));
    const findings = expired
      .filter(({ status }) => status === 'fail')
      .map(({ given }) => report(ref, given));
    const isUnclear = expired.some(
      ({ status }) => status === 'unknown' || status === 'error',
    );
    return findings.length === 0 && isUnclear
      ? unknown(
          'it is not known whether the rule still fails; what that rule needs tells',
        )
      : findings;
  },
});

function isOver({ expires }: Waiver, clock: Clock): boolean {
  const end = readDay(expires);
  return end !== undefined && end < clock.today;
}

function report(
  ref: string,
  { waiver, index, entityRef }: BodyWaiver,
): Finding {
  return {
    path: ['spec', 'waivers', index, 'expires'],
    message: `${partSubject('waiver', { id: waiver.id, index })} of ${nameEntity(ref)} for ${nameRef(entityRef)} expired on ${readDay(waiver.expires)}, and the rule ${quote(waiver.rule)} still fails; what is excused is repaired by then`,
    discriminator: waiver.id,
    related: [{ ref: entityRef }],
  };
}
