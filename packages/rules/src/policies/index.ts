export { previewPolicy } from './policyPreview';
export type {
  PolicyPreview,
  PolicyPreviewResult,
  PreviewedPolicy,
  PreviewShare,
  PreviewTerms,
} from './policyPreview';
export * from './policiesOfEntity';
export * from './unusedGovernance';
export * from './policyUptake';
export type { LiftableRule } from './liftableRules';
export { previewLiveInSteps } from './previewLive';
export type { LivePreviewTerms } from './previewLive';
export type { Force } from '../governance/policies';
