import { writeFileSync } from 'node:fs';
import { applyReplacements, planEdits } from '../fix/planEdits';
import { printable } from '../report/escape';
import type { Host } from '../shell/host';
import type { ReadFile } from '../source/readSource';
import type { Session } from './session';

interface FixOptions {
  readonly fixDryRun?: boolean;
  readonly host: Host;
  /** Reads and checks everything again. */
  readonly reopen: () => Session;
}

// one fix may uncover another: a kind that is known now has fields
const MAX_PASSES = 10;

/** Makes the safe edits until none is left; gives the state after them. */
export function applyFixes(
  session: Session,
  options: FixOptions,
  passes = MAX_PASSES,
): Session {
  const fixed = session.read.files.filter(file =>
    fixFile(session, file, options),
  );
  if (fixed.length === 0 || options.fixDryRun || passes === 0) return session;
  return applyFixes(options.reopen(), options, passes - 1);
}

function fixFile(
  { read, result }: Session,
  file: ReadFile,
  { fixDryRun, host }: FixOptions,
): boolean {
  const replacements = planEdits(file, result.findings);
  const target = read.pathOf.get(file.path);
  if (replacements.length === 0 || target === undefined) return false;
  for (const { start, note } of replacements) {
    const { line } = file.rangeOf(start, start).start;
    const verb = fixDryRun ? 'would fix' : 'fixed';
    host.err(printable(`${verb} ${file.path}:${line} ${note}`));
    host.err('\n');
  }
  if (!fixDryRun)
    writeFileSync(target, applyReplacements(file.text, replacements));
  return true;
}
