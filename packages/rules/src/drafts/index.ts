export type { Draft, DraftFinding, DraftResult, DraftTerms } from './draft';
export * from './drafts';
export * from './whoDecides';
