export { meetingPack, meetingPackInSteps } from './meetingPack';
export { allBetsInSteps } from './allBets';
export type { AllBets, PortfolioBet, PortfolioLimit } from './allBets';
export type { MeetingPackTerms, MeshThen } from './terms';
export * from './types';
