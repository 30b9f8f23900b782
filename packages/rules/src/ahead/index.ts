export { readAhead, readAheadInSteps } from './readAhead';
export type { Ahead, AheadTerms } from './readAhead';
