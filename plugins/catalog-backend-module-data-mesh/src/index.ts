/**
 * Teaches the Backstage catalog the kinds of the data mesh.
 *
 * @packageDocumentation
 */
export { catalogModuleDataMesh as default } from './module';
export { catalogModuleLocalText } from './localText/catalogModuleLocalText';
