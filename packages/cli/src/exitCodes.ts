/** How a run ended; the same three for every command. */
export const EXIT = {
  clean: 0,
  findings: 1,
  couldNotRun: 2,
} as const;

/** The run cannot go on because of what was asked; said without a stack. */
export class UsageError extends Error {}
