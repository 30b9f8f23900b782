/** Service levels: the words of ODCS, and one unit for each property. */
export * from './compareSlos';
export {
  atWorst,
  findSloProperty,
  namedProperty,
  SLO_PROPERTIES,
} from './properties';
export type { SloMeasure, SloProperty } from './properties';
export * from './showSlos';
export { normaliseSlo } from './sloLevel';
export type { SloLevel, WrittenSlo } from './sloLevel';
export type { CalendarUnit } from './units';
