export { readAhead } from './readAhead';
export type { Ahead, AheadTerms } from './readAhead';
