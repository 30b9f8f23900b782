export * from './applyMoves';
export * from './coordination';
export type { Move, MoveField, MoveProblem } from './move';
export * from './readMoves';
export * from './teamLoad';
export * from './whatIf';
