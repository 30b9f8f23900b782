export { targetOf } from './targetOf';
