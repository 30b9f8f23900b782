import type { Command } from 'commander';
import type { Host } from '../shell/host';

/** What a command is given besides its arguments. */
export interface CommandContext {
  readonly host: Host;
  /** Sets the exit code. */
  readonly finish: (code: number) => void;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;
