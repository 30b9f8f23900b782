/**
 * Cards that show the data mesh operating model on the pages of a Backstage
 * catalog. This entry is for the legacy frontend system; `./alpha` is for the
 * new one.
 *
 * @packageDocumentation
 */
export { dataMeshPlugin } from './plugin';
export * from './extensions';
export { DataMeshSearchResultListItem } from './searchResults/extension';
export { DataMeshPage } from './meshPage';
export {
  createDataMeshGraphOptions,
  type KnownGraphRelations,
} from './catalogGraph/graphOptions';
export { dataMeshCatalogColumns } from './catalogColumns/dataMeshCatalogColumns';
export { dataMeshKindIcons } from './entityPresentation/kindIcons';
export {
  isDataDomain,
  isDataMeshEntity,
  isDataProduct,
  isDataTeam,
  isGovernanceBody,
  isTeamProfile,
  isValueHypothesis,
} from './entityFilters';
export { dataMeshPagesTranslationRef } from './pageTranslation';
export { dataMeshTitlesTranslationRef } from './titles/translation';
export { dataMeshTranslationRef } from './translation';
