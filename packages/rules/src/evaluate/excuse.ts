import { describeWaiver, type GivenWaiver } from '../policy/waivers';
import type { CellResult } from './columns';

/**
 * A failure under a waiver: waived while it lasts, a failure again when it is
 * over. Nothing but a failure needs an excuse.
 */
export function excuse(
  result: CellResult | undefined,
  waiverOf: () => GivenWaiver | undefined,
): CellResult | undefined {
  if (result?.status !== 'fail') return result;
  const waiver = waiverOf();
  if (!waiver) return result;
  return {
    ...result,
    status: waiver.isExpired ? 'fail' : 'waived',
    reason: describeWaiver(waiver),
    waiver,
  };
}
