/** A text that names a contract or a description instead of being one. */
export interface LinkText {
  readonly is: 'path' | 'address';
  readonly target: string;
}

const ADDRESS = /^[a-z][a-z0-9+.-]{1,20}:\/\/\S+$/i;
const FILE_NAME = /\.(?:ya?ml|json)$/i;
/** A placeholder in quotes, or without its braces. */
const READER = /^\$(?:text|yaml|json)(?:: ?| +)/;
const MAX_LENGTH = 500;

/**
 * The path or the address that somebody wrote where the text itself belongs:
 * `./visits.odcs.yaml` without `$text`.
 */
export function readLinkText(text: string): LinkText | undefined {
  const target = text.trim().replace(READER, '');
  if (target.length > MAX_LENGTH || /\s/.test(target)) return undefined;
  if (ADDRESS.test(target)) return { is: 'address', target };
  const isPath = /^\.{0,2}\//.test(target) || FILE_NAME.test(target);
  return isPath && !/[{}:]/.test(target) ? { is: 'path', target } : undefined;
}
