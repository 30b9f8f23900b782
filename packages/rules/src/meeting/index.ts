export { meetingPack, meetingPackInSteps } from './meetingPack';
export type { MeetingPackTerms, MeshThen } from './terms';
export * from './types';
