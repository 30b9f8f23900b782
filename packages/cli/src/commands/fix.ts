import { mend } from '../fix/mend';
import { printable } from '../report/escape';
import type { Host } from '../shell/host';
import { expectWritable, writeWhole } from '../shell/writeWhole';
import type { ReadFile } from '../source/readSource';
import type { Session } from './session';

interface FixOptions {
  readonly fixDryRun?: boolean;
  readonly host: Host;
  /** Reads and checks everything again. */
  readonly reopen: () => Session;
}

/** Makes the safe edits, or only says them; gives the state after them. */
export function applyFixes(session: Session, options: FixOptions): Session {
  const { read, result, recheck } = session;
  const { findings } = result;
  const { edits, files } = mend({ files: read.files, findings }, recheck);
  if (!options.fixDryRun) writeAll(files, read);
  for (const { file, start, note } of edits) {
    const { line } = file.rangeOf(start, start).start;
    const verb = options.fixDryRun ? 'would fix' : 'fixed';
    options.host.err(printable(`${verb} ${file.path}:${line} ${note}`));
    options.host.err('\n');
  }
  return edits.length === 0 || options.fixDryRun ? session : options.reopen();
}

/** The edits were found to be sound together, so all are made or none. */
function writeAll(files: readonly ReadFile[], read: Session['read']): void {
  const before = new Map(read.files.map(({ path, text }) => [path, text]));
  const changed = files.flatMap(({ path, text }) => {
    const target = read.pathOf.get(path);
    return target === undefined || text === before.get(path)
      ? []
      : [{ path, text, target }];
  });
  for (const { path, target } of changed) expectWritable(target, path);
  for (const { path, text, target } of changed) writeWhole(target, text, path);
}
