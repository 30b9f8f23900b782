/**
 * The backend of the data mesh: judges the mesh the moment something changes,
 * and answers pages, the terminal and agents.
 *
 * @packageDocumentation
 */
export { dataMeshPlugin as default } from './plugin';
