import { writeFileSync } from 'node:fs';
import { mend } from '../fix/mend';
import { printable } from '../report/escape';
import type { Host } from '../shell/host';
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
  for (const { file, start, note } of edits) {
    const { line } = file.rangeOf(start, start).start;
    const verb = options.fixDryRun ? 'would fix' : 'fixed';
    options.host.err(printable(`${verb} ${file.path}:${line} ${note}`));
    options.host.err('\n');
  }
  if (edits.length === 0 || options.fixDryRun) return session;
  const before = new Map(read.files.map(({ path, text }) => [path, text]));
  for (const { path, text } of files) {
    const target = read.pathOf.get(path);
    if (target !== undefined && text !== before.get(path))
      writeFileSync(target, text);
  }
  return options.reopen();
}
