import pc from 'picocolors';

/** Marks up text for a terminal. */
export type Colours = ReturnType<typeof pc.createColors>;

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

/** Colours, or the same functions without any. */
export function createColours(isWanted: boolean): Colours {
  return pc.createColors(isWanted);
}
