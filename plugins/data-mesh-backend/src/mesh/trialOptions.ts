import type {
  LivePreviewTerms,
  LiveWhatIfTerms,
} from '@backstage-data-mesh/rules';
import type { ResultsCommit } from './bookkeeping';

/** How something is tried. */
export interface TrialOptions {
  readonly at: Date;
  readonly signal: AbortSignal;
  readonly onOther: (results: ResultsCommit) => void;
}

/** How `MeshKeeper.whatIf` is asked. */
export interface WhatIfOptions
  extends TrialOptions, Pick<LiveWhatIfTerms, 'see'> {}

/** How `MeshKeeper.preview` is asked. */
export interface PreviewOptions
  extends TrialOptions, Pick<LivePreviewTerms, 'isSeen'> {}
