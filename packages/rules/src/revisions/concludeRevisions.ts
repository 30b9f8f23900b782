import type { DataProductEntity } from '@backstage-data-mesh/model';
import type { Finding } from '../declare/finding';
import type { Severity } from '../declare/severity';
import { findingKey, type Outcome } from '../declare/outcome';
import type { RuleSetting } from '../settings/settings';
import { describeBreak } from './describeBreak';
import { covers } from './impact';
import { interopBreakingChange as rule } from './interopBreakingChange';
import type { JudgedRevision } from './judgeRevisions';

/** How the rule ends on a product, given what changed in it. */
export function concludeRevisions(
  ref: string,
  revisions: readonly JudgedRevision[],
  context: {
    readonly before: DataProductEntity;
    readonly setting: RuleSetting;
  },
): Outcome {
  const { smallest } = rule.options.parse(context.setting.options ?? {});
  const relevant = revisions.filter(({ impact }) => covers(impact, smallest));
  const findings = relevant.flatMap(revision => findBreak(ref, revision));
  const severity = severityOf(context);
  const doubt = revisions.flatMap(revision => whyUnknown(revision) ?? [])[0];
  const shared = { rule: rule.id, subject: ref };
  if (findings.length > 0) {
    return {
      ...shared,
      status: 'fail',
      findings: findings.map(finding => ({
        ...finding,
        key: findingKey(rule.id, ref, finding.discriminator),
        severity: milder(severity, finding.severity),
      })),
    };
  }
  return doubt === undefined
    ? { ...shared, status: 'pass', findings: [] }
    : { ...shared, status: 'unknown', findings: [], reason: doubt };
}

function findBreak(ref: string, revision: JudgedRevision): Finding[] {
  const { declared, impact, isPromised, consumers, versions } = revision;
  if (declared === undefined || !isPromised) return [];
  // what has no version at all has only one way to say something: not to break
  const isDemanded = impact === 'major' || versions.some(Boolean);
  return covers(declared, impact) || !isDemanded
    ? []
    : [describeBreak({ ref, revision, declared, consumers })];
}

function whyUnknown(revision: JudgedRevision): string | undefined {
  const { unknown, declared, impact, name } = revision;
  if (unknown || declared !== undefined || impact === 'none') return unknown;
  return `the versions of ${name} are not semantic`;
}

/** What changes nothing for consumers blocks nobody, whatever is set. */
function milder(set: Severity, own: Severity | undefined): Severity {
  return own === 'info' ? own : set;
}

/** Who sets a severity, sets it; else what was an experiment is judged mildly. */
function severityOf({
  before,
  setting,
}: {
  readonly before: DataProductEntity;
  readonly setting: RuleSetting;
}): Severity {
  const { severity, origin } = setting;
  const set = severity === 'off' ? 'info' : severity;
  if (origin.source !== 'recommended') return set;
  return before.spec.lifecycle === 'experimental' ? rule.earlySeverity : set;
}
