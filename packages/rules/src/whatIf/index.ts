export { applyMoves } from './applyMoves';
export type { MovedMesh, MovedResult } from './applyMoves';
export { measureCoordination } from './coordination';
export type { Coordination, FlowBoundary, TeamPair } from './coordination';
export type { Move, MoveField, MoveProblem } from './move';
export * from './readMoves';
export { findTeamLoads } from './teamLoad';
export type { TeamLoad } from './teamLoad';
export { whatIf } from './whatIf';
export type {
  TeamLoadChange,
  WhatIf,
  WhatIfAnswer,
  WhatIfResult,
  WhatIfTerms,
} from './whatIf';
export { whatIfLive, whatIfLiveInSteps } from './whatIfLive';
export type { LiveWhatIfResult, LiveWhatIfTerms } from './whatIfLive';
