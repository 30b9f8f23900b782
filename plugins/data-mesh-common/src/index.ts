/**
 * What the backend of the data mesh is asked and answers: shapes, permissions,
 * a typed client and the OpenAPI document.
 *
 * @packageDocumentation
 */
export * from './addresses';
export * from './client/DataMeshClient';
export * from './declare/operation';
export * from './events';
export * from './openapi/openApiDocument';
export * from './permissions';
export * from './resources';
export * from './shapes/answer';
export * from './shapes/delta';
export * from './shapes/finding';
export * from './shapes/history';
export * from './shapes/parameters';
export * from './shapes/scorecard';
