/**
 * What the cards and pages of the data mesh share: the API that they ask, the
 * states that they show, and small views.
 *
 * @packageDocumentation
 */
export type { Answer } from './api/answer';
export {
  dataMeshApiRef,
  type AnswerOf,
  type DataMeshApi,
  type InputOf,
} from './api/dataMeshApi';
export {
  createDataMeshApi,
  type CreateDataMeshApiOptions,
} from './api/createDataMeshApi';
export { NoBackendError } from './api/noBackend';
export {
  CatalogDataMeshApi,
  type CatalogDataMeshApiOptions,
} from './api/CatalogDataMeshApi';
export type { MeshCatalog } from './api/readCatalog';
export { AsOfNote } from './card/AsOfNote';
export { DataMeshCard, type DataMeshCardProps } from './card/DataMeshCard';
export {
  LoadableContent,
  type LoadableContentProps,
} from './card/LoadableContent';
export { EmptyTeaching, type EmptyTeachingProps } from './card/EmptyTeaching';
export type { AnswerTime, Loadable } from './loadable/loadable';
export { useDataMesh } from './loadable/useDataMesh';
export { EntityLink, type EntityLinkProps } from './marks/EntityLink';
export { inksOf, type Inks } from './marks/inks';
export {
  Mark,
  type MarkLook,
  type MarkProps,
  type MarkShape,
} from './marks/Mark';
export {
  MeasureMark,
  type MeasureMarkProps,
  type MeasureMarkState,
} from './marks/MeasureMark';
export { StatusMark, type StatusMarkProps } from './marks/StatusMark';
export { flatTexts, type FlatKey, type Translated } from './texts/translated';
export type { TranslationRefOf } from './texts/translationRefOf';
export { useLocale } from './texts/useLocale';
export { dataMeshReactTranslationRef } from './translation';
