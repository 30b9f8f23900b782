/**
 * The page of an entity opens with its findings where its address ends so.
 *
 * @public
 */
export const FINDINGS_HASH = '#findings';
