import { quote } from '@backstage-data-mesh/model';
import { nameRef } from '../wording/names';
import type { GraceSetting, RuleSetting } from '../settings/settings';
import type { CellResult } from './cellResult';

/**
 * Adds what a policy in grace finds to a result that counts. What counts stays:
 * a failure says enough, and the same options find the same.
 */
export function addGrace(
  result: CellResult | undefined,
  setting: RuleSetting,
  judgeLater: (grace: GraceSetting) => CellResult | undefined,
): CellResult | undefined {
  const { grace } = setting;
  if (!grace || !canFindMore(result, setting, grace)) return result;
  const later = judgeLater(grace);
  if (later?.status !== 'fail') return result;
  return {
    ...(result ?? { status: 'not-applicable', reason: describeGrace(grace) }),
    findings: () =>
      (later.findings?.() ?? []).map(finding => ({
        ...finding,
        severity: 'info',
      })),
    isGrace: true,
  };
}

function canFindMore(
  result: CellResult | undefined,
  { severity, options }: RuleSetting,
  grace: GraceSetting,
): boolean {
  if (severity === 'off') return true;
  return (
    options !== grace.options &&
    (result?.status === 'pass' || result?.status === 'not-applicable')
  );
}

function describeGrace({ origin, until }: GraceSetting): string {
  const end = until ? ` until ${until}` : '';
  const policy = quote(origin.policy ?? '');
  return `policy ${policy} of ${nameRef(origin.source)} is in grace${end}`;
}
