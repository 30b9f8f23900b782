/**
 * What tests of cards need: a small mesh and a fake of the API.
 *
 * @packageDocumentation
 */
export { answerOf } from './testing/answerOf';
export {
  createFakeDataMeshApi,
  type FakeAnswers,
} from './testing/createFakeDataMeshApi';
export { libraryMesh } from './testing/libraryMesh';
