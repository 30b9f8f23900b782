import type { Answer } from '../api/answer';

/** Of when an answer is. @public */
export type AnswerTime = Pick<Answer<unknown>, 'asOf' | 'isStale'>;

/** What a card knows of the value that it shows. @public */
export type Loadable<Value> =
  | { readonly state: 'loading' }
  /** Only the evaluator could tell, and this portal has none. */
  | { readonly state: 'no-backend' }
  | { readonly state: 'not-allowed' }
  | {
      readonly state: 'failed';
      readonly error: Error;
      /** Asks once more. */
      readonly retry?: () => void;
    }
  | ({ readonly state: 'empty' } & AnswerTime)
  | ({ readonly state: 'ready'; readonly value: Value } & AnswerTime);
