import type { ReadFile } from '../source/readSource';
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
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const isTold = (tag: PlacedFinding) =>
    findings.some(
      other =>
        !isOnTag(other) &&
        other.severity !== 'info' &&
        other.file === tag.file &&
        isBehind(tag, other, textOf.get(tag.file) ?? ''),
    );
  return findings.filter(finding => !isOnTag(finding) || !isTold(finding));
}

function isOnTag({ rule }: PlacedFinding): boolean {
  return rule === 'yaml-tag';
}

/** True where nothing stands between a tag and the place of another finding. */
function isBehind(tag: PlacedFinding, other: PlacedFinding, text: string) {
  const { end } = tag.range;
  const { start } = other.range;
  if (start.line !== end.line || start.column < end.column) return false;
  const line = text.split('\n')[end.line - 1] ?? '';
  return line.slice(end.column - 1, start.column - 1).trim() === '';
}
