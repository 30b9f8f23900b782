import type {
  AnswerFrame,
  StaleReason,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { MeshVersion } from '../store/rows';

/** What is known about how old the mesh is. */
export interface FreshnessInput {
  readonly version: Pick<
    MeshVersion,
    'version' | 'confirmedAt' | 'catalogState'
  >;
  /** False until the catalog, or whoever reads it, has been asked once. */
  readonly isUpToDate: boolean;
  readonly isDatabaseAway: boolean;
  readonly now: Date;
  /** After so long without a look the mesh is old. */
  readonly lateAfterMs: number;
}

/** What every answer says of its age. */
export function frameOf(input: FreshnessInput): AnswerFrame {
  const { version, confirmedAt, catalogState } = input.version;
  const isLate =
    input.now.getTime() - confirmedAt.getTime() > input.lateAfterMs;
  const reasons: [boolean, StaleReason][] = [
    [!input.isUpToDate, 'starting'],
    [catalogState === 'unreachable', 'catalog-unreachable'],
    [catalogState === 'shrank', 'catalog-shrank'],
    [isLate, 'catalog-late'],
    [input.isDatabaseAway, 'database-unreachable'],
  ];
  const staleReasons = reasons.flatMap(([holds, reason]) =>
    holds ? [reason] : [],
  );
  return {
    version,
    asOf: confirmedAt.toISOString(),
    stale: staleReasons.length > 0,
    staleReasons,
  };
}
