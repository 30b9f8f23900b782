import { statusOf } from './statusOf';

/** What a reader can do about a question that failed. */
export type NextStep =
  'offline' | 'signIn' | 'gone' | 'address' | 'wait' | 'busy' | 'tell';

/** What helps, by what the answer was. */
const stepByStatus = new Map<number, NextStep>([
  [400, 'address'],
  [401, 'signIn'],
  [404, 'gone'],
  [408, 'wait'],
  [429, 'busy'],
  [502, 'wait'],
  [503, 'wait'],
  [504, 'wait'],
]);

/** What a reader can do about a failure. */
export function nextStepOf(error: unknown): NextStep {
  const status = statusOf(error);
  // a browser that gets no answer at all throws this, each with words of its own
  if (status === undefined)
    return error instanceof TypeError && isUnanswered(error)
      ? 'offline'
      : 'tell';
  return stepByStatus.get(status) ?? 'tell';
}

/** As Chromium, Firefox and Safari say it. */
function isUnanswered({ message }: TypeError): boolean {
  return /failed to fetch|networkerror|load failed/i.test(message);
}
