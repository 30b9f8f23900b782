/** What a change of data products breaks, and for whom. */
export { CHANGE_IMPACTS } from './change';
export type { Change, ChangeCode } from './change';
export { compareRevisions } from './compareRevisions';
export type { ProductComparison, RevisionsInput } from './compareRevisions';
export type { ConsumerHit } from './consumers';
export { diffContracts, keepsCompatibility } from './diffContracts';
export * from './impact';
export {
  breakingChangeRule,
  interopBreakingChange,
} from './interopBreakingChange';
export type { ComparisonRule } from './interopBreakingChange';
export type { JudgedRevision } from './judgeRevisions';
export type { Revision } from './revision';
