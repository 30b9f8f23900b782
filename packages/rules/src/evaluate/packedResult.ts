import type { KeyedFinding, Status } from '../declare/outcome';
import type { CellResult } from './cellResult';

/**
 * A result whose findings are one text: as objects they take four times the room,
 * and of those that are kept for long few are looked at again.
 */
class PackedResult implements CellResult {
  readonly status: Status;
  readonly reason: CellResult['reason'];
  readonly isGrace: CellResult['isGrace'];
  readonly waiver: CellResult['waiver'];

  constructor(
    { status, reason, isGrace, waiver }: CellResult,
    readonly text: string,
  ) {
    this.status = status;
    this.reason = reason;
    this.isGrace = isGrace;
    this.waiver = waiver;
  }

  findings(): readonly KeyedFinding[] {
    return JSON.parse(this.text);
  }
}

/** The same result in less room, where it has findings. */
export function packResult(
  result: CellResult | undefined,
): CellResult | undefined {
  return result?.findings
    ? new PackedResult(result, textOfFindings(result))
    : result;
}

/** True for results that say the same. */
export function isSameResult(
  a: CellResult | undefined,
  b: CellResult | undefined,
): boolean {
  if (a === b) return true;
  return (
    a?.status === b?.status &&
    a?.reason === b?.reason &&
    a?.isGrace === b?.isGrace &&
    textOfFindings(a) === textOfFindings(b) &&
    JSON.stringify(a?.waiver) === JSON.stringify(b?.waiver)
  );
}

const NO_FINDINGS = '[]';

function textOfFindings(result: CellResult | undefined): string {
  if (!result?.findings) return NO_FINDINGS;
  return result instanceof PackedResult
    ? result.text
    : JSON.stringify(result.findings());
}
