export * from './applyMoves';
export * from './coordination';
export type { Move, MoveField, MoveProblem } from './move';
export * from './readMoves';
export * from './teamLoad';
export { whatIf } from './whatIf';
export type {
  TeamLoadChange,
  WhatIf,
  WhatIfAnswer,
  WhatIfResult,
  WhatIfTerms,
} from './whatIf';
export * from './whatIfLive';
