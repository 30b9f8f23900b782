/**
 * The kinds of the data mesh as a layer of the catalog's declarative model.
 * There is no default export, so that no automatic discovery of backend
 * features switches a catalog to the declarative model.
 *
 * @packageDocumentation
 */
export { dataMeshCatalogModelLayer } from './modelLayer/dataMeshCatalogModelLayer';
