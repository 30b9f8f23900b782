import type { ReadFile } from '../source/readSource';
import type { Position } from '../source/lines';
import type { PlacedFinding } from './finding';

/**
 * The findings without those on tags whose value is found fault with: what to
 * write there is said once.
 */
export function tellTagsOnce(
  findings: readonly PlacedFinding[],
  files: readonly ReadFile[],
): readonly PlacedFinding[] {
  if (!findings.some(isOnTag)) return findings;
  const told = new Set(
    findings
      .filter(finding => !isOnTag(finding) && finding.severity !== 'info')
      .map(({ file, range }) => placeOf(file, range.start)),
  );
  const valueBehind = createValueBehind(files);
  return findings.filter(
    finding =>
      !isOnTag(finding) ||
      !told.has(placeOf(finding.file, valueBehind(finding))),
  );
}

function isOnTag({ rule }: PlacedFinding): boolean {
  return rule === 'yaml-tag';
}

function placeOf(file: string, { line, column }: Position): string {
  return `${line}:${column} ${file}`;
}

/** Where the value behind a tag begins, if it begins in the same line. */
function createValueBehind(files: readonly ReadFile[]) {
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const linesOf = new Map<string, readonly string[]>();
  return ({ file, range: { end } }: PlacedFinding): Position => {
    const lines = linesOf.get(file) ?? textOf.get(file)?.split('\n') ?? [];
    linesOf.set(file, lines);
    const next = /\S/g;
    next.lastIndex = end.column - 1;
    const found = next.exec(lines[end.line - 1] ?? '');
    return { ...end, column: (found?.index ?? end.column - 1) + 1 };
  };
}
