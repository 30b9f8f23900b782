/**
 * For other backend plugins and modules: the service that asks the data mesh,
 * and the points where it is extended.
 *
 * @packageDocumentation
 */
export * from './dataMeshServiceRef';
export * from './extensionPoints';
