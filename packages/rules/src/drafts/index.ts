export type {
  Draft,
  DraftFinding,
  DraftJudgement,
  DraftResult,
  DraftTerms,
} from './draft';
export { judgeTextsInSteps } from './judgeTexts';
export type { JudgedText } from './judgeTexts';
export {
  draftDataProductInSteps,
  draftDecisionInSteps,
  draftHypothesisInSteps,
  draftWaiverRequestInSteps,
} from './drafts';
export type { DecisionFields, DraftFields, WaiverFields } from './drafts';
export * from './whoDecides';
