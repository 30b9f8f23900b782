export { previewPolicy } from './policyPreview';
export type {
  PolicyPreview,
  PolicyPreviewResult,
  PreviewedPolicy,
  PreviewShare,
  PreviewTerms,
} from './policyPreview';
export * from './policyUptake';
