import fs from 'node:fs';
import path from 'node:path';

/** One thing that a page tells its reader to do. */
export type Step =
  | { readonly does: 'command'; readonly line: string }
  | { readonly does: 'file'; readonly file: string; readonly text: string }
  | { readonly does: 'edit'; readonly file: string; readonly diff: string };

const FENCE = /^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm;

/** The text below a heading, up to the next of its level or above. */
export function sectionOf(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const start = lines.findIndex(
    line => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading,
  );
  if (start < 0) throw new Error(`There is no heading "${heading}"`);
  const level = lines[start].indexOf(' ');
  const next = lines
    .slice(start + 1)
    .findIndex(line => new RegExp(`^#{1,${level}} `).test(line));
  const end = next < 0 ? lines.length : start + 1 + next;
  return lines.slice(start + 1, end).join('\n');
}

/** The file that the first line of a snippet names in a comment. */
function fileOf(code: string): string | undefined {
  return /^ ?(?:\/\/|#) (\S+\.\w+)\n/.exec(code)?.[1];
}

/**
 * The steps of a section, in order: commands of `sh`, edits of `diff`, and new
 * files of `ts`, `tsx` and `yaml` snippets that begin with the file's name.
 */
export function stepsOf(section: string): Step[] {
  return [...section.matchAll(FENCE)].flatMap(([, language, code]): Step[] => {
    if (language === 'sh') {
      const lines = code.split('\n').filter(line => line.trim());
      return lines.map(line => ({ does: 'command', line }));
    }
    const file = fileOf(code);
    if (!file) return [];
    const text = code.slice(code.indexOf('\n') + 1);
    if (language === 'diff') return [{ does: 'edit', file, diff: text }];
    return [{ does: 'file', file, text: text.replace(/^\n/, '') }];
  });
}

/**
 * Does what a reader does with a diff of a page: finds the lines that it shows,
 * in their order, and adds or removes beside them. Parts are divided by empty
 * lines; lines between those shown may be left out. Throws where a line that it
 * shows is not there.
 */
export function applyDiff(text: string, diff: string): string {
  const parts = diff.split(/\n\s*\n/);
  const start: Edited = { lines: text.split('\n'), cursor: 0 };
  return parts.reduce(applyPart, start).lines.join('\n');
}

/** A text on its way: its lines, and from which one on to look. */
interface Edited {
  readonly lines: readonly string[];
  readonly cursor: number;
}

function inserted({ lines, cursor }: Edited, added: string[]): Edited {
  return {
    lines: lines.toSpliced(cursor, 0, ...added),
    cursor: cursor + added.length,
  };
}

function found({ lines, cursor }: Edited, shown: string): Edited {
  const at = lines.findIndex(
    (line, index) => index >= cursor && line.trim() === shown.trim(),
  );
  if (at < 0) throw new Error(`No line "${shown.trim()}" to edit beside`);
  return { lines, cursor: at };
}

function applyPart(before: Edited, part: string): Edited {
  let edited = before;
  // Lines to add of which it is not yet known beside which line.
  let waiting: string[] = [];
  let placed = false;
  for (const line of part.split('\n').filter(one => one.trim())) {
    const shown = line.slice(1);
    if (line.startsWith('+') && !placed) {
      waiting.push(shown);
    } else if (line.startsWith('+')) {
      edited = inserted(edited, [shown]);
    } else if (line.startsWith('-')) {
      const { lines, cursor } = found(edited, shown);
      edited = { lines: lines.toSpliced(cursor, 1), cursor };
      placed = true;
    } else {
      const { lines, cursor } = inserted(found(edited, shown), waiting);
      edited = { lines, cursor: cursor + 1 };
      waiting = [];
      placed = true;
    }
  }
  // Nothing is shown to stand beside: at the top, as imports do.
  if (waiting.length === 0) return edited;
  return inserted({ ...edited, cursor: 0 }, waiting);
}

/** What a walk changed in an app, without its lock file. */
export interface Changes {
  readonly files: number;
  readonly lines: number;
}

/** Does the steps in an app; `command` runs a command line in its folder. */
export async function walk(
  folder: string,
  steps: readonly Step[],
  command: (line: string) => Promise<void>,
): Promise<Changes> {
  const files = new Set<string>();
  let lines = 0;
  for (const step of steps) {
    if (step.does === 'command') {
      await command(step.line);
      continue;
    }
    const file = path.join(folder, step.file);
    files.add(step.file);
    if (step.does === 'file') {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, step.text);
      lines += step.text.trimEnd().split('\n').length;
    } else {
      const before = fs.readFileSync(file, 'utf8');
      fs.writeFileSync(file, applyDiff(before, step.diff));
      lines += step.diff.match(/^[+-]/gm)?.length ?? 0;
    }
  }
  return { files: files.size, lines };
}
