import type { EntityPath } from '@backstage-data-mesh/model';

/** Something that is wrong with a linked text. @public */
export interface TextProblem {
  /** Where it stands in the text: `['schema', 0, 'name']`; empty for all. */
  readonly path: EntityPath;
  /** The line of the text, from 1, where it is known. */
  readonly line?: number;
  /** Fact and expectation, in one sentence. */
  readonly message: string;
  /** True when the text is only too large: nobody knows what is in it. */
  readonly isExcess?: boolean;
}
