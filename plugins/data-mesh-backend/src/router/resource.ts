import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AnswerFrame,
  Operation,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Request } from 'express';
import type { z } from 'zod';

/** A question as it was asked, read and checked. */
export interface Question<Asked extends Operation> {
  readonly credentials: BackstageCredentials;
  readonly parameters: z.output<Asked['parameters']>;
  readonly query: z.output<Asked['query']>;
  readonly body: z.output<NonNullable<Asked['body']>>;
  /** For the auditor. */
  readonly request?: Request;
  /** Comes when the caller has left. */
  readonly signal: AbortSignal;
}

/** What a resource answers: the fields of the answer, and its frame. */
export type AnswerOf<Asked extends Operation> = z.input<Asked['answer']>;

/** One operation and what answers it. */
export interface Resource {
  readonly operation: Operation;
  answer(question: Question<Operation>): Promise<AnswerFrame>;
}

/** Ties an operation to what answers it, with the types of both. */
export function resource<Asked extends Operation>(
  operation: Asked,
  answer: (question: Question<Asked>) => Promise<AnswerOf<Asked>>,
): Resource {
  return {
    operation,
    answer: question =>
      // the router read the question with the schemas of this operation
      answer(
        question as unknown as Question<Asked>,
      ) as unknown as Promise<AnswerFrame>,
  };
}
