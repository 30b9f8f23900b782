/** An address that would run code if it became a link. */
// eslint-disable-next-line no-script-url
export const SCRIPT_ADDRESS = 'javascript:alert(1)';
