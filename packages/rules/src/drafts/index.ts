export type { Draft, DraftFinding, DraftResult, DraftTerms } from './draft';
export {
  draftDataProduct,
  draftDecision,
  draftHypothesis,
  draftWaiverRequest,
} from './drafts';
export type { DecisionFields, DraftFields, WaiverFields } from './drafts';
export * from './whoDecides';
