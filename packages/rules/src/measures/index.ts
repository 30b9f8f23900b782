export { measuresOf } from './listMeasures';
export type { MeasureAt } from './listMeasures';
export * from './measureStanding';
export * from './pedigree';
