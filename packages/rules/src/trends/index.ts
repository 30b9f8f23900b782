export * from './splitDelta';
