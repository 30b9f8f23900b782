/** Marks up text for a terminal. */
export interface Colours {
  readonly red: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  readonly dim: Paint;
}

type Paint = (text: string) => string;

/** Where colour is wanted: the usual variables decide, then the terminal. */
export function wantsColour(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/**
 * Colours, or the same functions without any. By hand: libraries ask the
 * terminal when they are loaded, which takes a twentieth of a check of one file.
 */
export function createColours(isWanted: boolean): Colours {
  const paint =
    (on: number, off: number): Paint =>
    text =>
      isWanted ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    red: paint(31, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
    dim: paint(2, 22),
  };
}
