export * from './applyMoves';
export * from './coordination';
export { applyEdits } from './entityEdits';
export type { EntityPatch } from './entityPatch';
export type { Move, MoveField, MoveProblem } from './move';
export * from './readMoves';
export * from './teamLoad';
export * from './whatIf';
