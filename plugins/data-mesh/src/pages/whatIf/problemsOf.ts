import { refusalOf } from '../found/refusalOf';

/** What the evaluator says of a move that cannot be made. */
export interface StepProblem {
  /** Which of the moves, from 0; missing where it is none of them. */
  readonly index?: number;
  readonly message: string;
}

/** Reads why moves were refused; `undefined` for any other failure. */
export function problemsOf(error: unknown): StepProblem[] | undefined {
  return refusalOf(error)
    ?.split(/; (?=body\.moves\.)/)
    .map(part => {
      const [, index, text] =
        /^body\.moves\.(\d+)(?:\.\w+)?: ([\s\S]*)$/.exec(part) ?? [];
      return text === undefined
        ? { message: part }
        : { index: Number(index), message: text };
    });
}
