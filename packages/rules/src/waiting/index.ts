export { waitingFor, waitingInSteps } from './waitingFor';
export type {
  OwnedEntity,
  Seat,
  Waiting,
  WaitingFor,
  WaitingLine,
  WaitingTerms,
} from './types';
