export { previewPolicy } from './policyPreview';
export type {
  PolicyPreview,
  PolicyPreviewResult,
  PreviewedPolicy,
  PreviewShare,
  PreviewTerms,
} from './policyPreview';
export * from './policiesOfEntity';
export * from './policyUptake';
export type { Force } from '../governance/policies';
