import type { KeyedFinding, Outcome, Status } from '../declare/outcome';

/** How a rule ended on a node. */
export interface CellResult extends Partial<
  Pick<Outcome, 'isGrace' | 'waiver'>
> {
  readonly status: Status;
  readonly reason?: string;
  /** Missing where there are none; made when somebody asks, as few do. */
  readonly findings?: () => readonly KeyedFinding[];
}

/** What a result says, its findings made. */
export function tellResult(
  result: CellResult,
): Omit<Outcome, 'rule' | 'subject'> {
  const { status, reason, isGrace, waiver } = result;
  const findings = result.findings?.() ?? [];
  const isPlain = isGrace === undefined && waiver === undefined;
  if (!isPlain) return { findings, status, reason, isGrace, waiver };
  return reason === undefined
    ? { findings, status }
    : { findings, status, reason };
}

/** The result of every subject that passes. */
export const PASSED: CellResult = { status: 'pass' };
