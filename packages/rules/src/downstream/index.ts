export { impactInSteps, impactOf } from './impactOf';
export * from './types';
