import { describeWaiver, type GivenWaiver } from '../governance/waivers';
import type { CellResult } from './cellResult';

/** A failure under a waiver: waived while it lasts, a failure again after. */
export function excuse(
  failure: CellResult,
  waiver: GivenWaiver | undefined,
): CellResult {
  if (!waiver) return failure;
  return {
    findings: () => failure.findings?.() ?? [],
    status: waiver.isExpired ? 'fail' : 'waived',
    reason: describeWaiver(waiver),
    waiver,
  };
}
