export { impactOf } from './impactOf';
export * from './types';
