/** UTF-16 units by name, as far as plain YAML gives them a meaning. */
export const LF = 10;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const GREATER = 62;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_MAP = 123;
export const BAR = 124;
export const CLOSE_MAP = 125;

/** No unit: what stands behind a text. */
const BEHIND = 0x10000;

/**
 * The unit there; none behind the text. To ask a text for what it does not have
 * makes V8 compile the asking less well from then on.
 */
export function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : BEHIND;
}

/** Never part of a text that is read here. */
export const ODD = 1;
export const KEY_START = 2;
export const KEY = 4;
/** Within a scalar in brackets. */
export const FLOW = 128;
/** No plain scalar begins with it. */
export const INDICATOR = 8;
/** A plain scalar that begins with it may be a number. */
export const NUMERIC = 16;
/** A plain scalar that begins with it may be true, false or null. */
export const WORD = 32;
export const DIGIT = 64;

const CLASSES: readonly (readonly [number, RegExp])[] = [
  // eslint-disable-next-line no-control-regex
  [ODD, /[\u0000-\u0009\u000b-\u001f\u007f]/],
  [DIGIT, /[0-9]/],
  [KEY_START, /[A-Za-z_$]/],
  [KEY, /[A-Za-z0-9_./$-]/],
  [FLOW, /[A-Za-z0-9_./$+#%^@()~=;?!-]/],
  [INDICATOR, /[-?:,[\]{}#&*!|>'"%@`]/],
  [NUMERIC, /[0-9+.-]/],
  [WORD, /[nNtTfF~]/],
];

const classOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const classes = CLASSES.filter(([, pattern]) => pattern.test(character));
  return classes.reduce((sum, [bit]) => sum | bit, 0);
});

/** True when a unit of ASCII is of one of the classes; no other is of any. */
export function isOf(code: number, classes: number): boolean {
  return code < 128 && (classOf[code] & classes) !== 0;
}

/**
 * True for what YAML does not print, what ends lines elsewhere, and halves of
 * characters: the parsers differ on some of them.
 */
export function isOdd(code: number): boolean {
  if (code < 128) return (classOf[code] & ODD) !== 0;
  return (
    code < 0xa0 ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code >= 0xfeff
  );
}
