export type {
  Draft,
  DraftFinding,
  DraftJudgement,
  DraftResult,
  DraftTerms,
} from './draft';
export { judgeTexts } from './judgeTexts';
export type { JudgedText } from './judgeTexts';
export {
  draftDataProduct,
  draftDecision,
  draftHypothesis,
  draftWaiverRequest,
} from './drafts';
export type { DecisionFields, DraftFields, WaiverFields } from './drafts';
export * from './whoDecides';
