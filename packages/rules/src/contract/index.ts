/** Linked data contracts and product descriptions, read and compared. */
export { readContract, readContractTerms } from './readContract';
export type { ContractReading, ContractTerms } from './readContract';
export { readProductDescription } from './readProductDescription';
export type { StandardReading } from './readStandard';
export type { Contract, SlaProperty } from './standards/contract';
export type { DataElement } from './standards/dataElement';
export type { ProductDescription } from './standards/productDescription';
export type { TextProblem } from './textProblem';
export { CHANGE_IMPACTS } from './diff/change';
export type { Change, ChangeCode } from './diff/change';
export { compareRevisions } from './diff/compareRevisions';
export type {
  ProductComparison,
  RevisionsInput,
} from './diff/compareRevisions';
export type { ConsumerHit } from './diff/consumers';
export { diffContracts, keepsCompatibility } from './diff/diffContracts';
export * from './diff/impact';
export { interopBreakingChange } from './diff/interopBreakingChange';
export type { ComparisonRule } from './diff/interopBreakingChange';
export type { JudgedRevision } from './diff/judgeRevisions';
export type { Revision } from './diff/revision';
