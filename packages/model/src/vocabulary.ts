/**
 * The words of the mesh alone: names of kinds, relations and annotations. They
 * load no parser, so that a page without a data product pays nothing for them.
 *
 * @packageDocumentation
 */
export { API_GROUP, API_VERSION } from './vocabulary/apiVersion';
export { kindNames } from './vocabulary/kindNames';
export * from './vocabulary/annotations';
export * from './relations';
