import type { PlacedFinding } from '../check/finding';
import { createReader, type ReadFile } from '../source/readSource';
import { keepSound } from './keepSound';
import { applyReplacements, planEdits, type Replacement } from './planEdits';

/** Files, and what a check finds in them. */
export interface Checked {
  readonly files: readonly ReadFile[];
  readonly findings: readonly PlacedFinding[];
}

/** Files with edits made, in memory. */
export interface Mended extends Checked {
  readonly edits: readonly PlannedEdit[];
}

/** An edit of a file, with what it does for people. */
export interface PlannedEdit extends Replacement {
  readonly file: ReadFile;
}

/** What a check finds in files with other texts; nothing is written. */
export type Recheck = (files: readonly ReadFile[]) => readonly PlacedFinding[];

// one fix may uncover another: a kind that is known now has fields
const MAX_PASSES = 10;

/**
 * Makes the safe edits until none is left. An edit after which something is
 * found that was not there before is not made: what it would uncover or cause is
 * for people to see first. What an edit uncovers may stand in between when it
 * can be mended itself.
 */
export function mend(before: Checked, recheck: Recheck): Mended {
  const isOld = createMemory(before.findings);
  const isMendable = (finding: PlacedFinding) =>
    finding.suggestions.some(({ isSafe }) => isSafe);
  const mended = mendWith(before, recheck, finding =>
    [isOld, isMendable].some(accepts => accepts(finding)),
  );
  return mended.findings.every(isOld)
    ? mended
    : mendWith(before, recheck, isOld);
}

function mendWith(
  before: Checked,
  recheck: Recheck,
  isFine: (finding: PlacedFinding) => boolean,
): Mended {
  const refused = new Set<string>();
  let state: Mended = { ...before, edits: [] };
  let edited = 0;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const planned = planAll(state).filter(edit => !refused.has(nameOf(edit)));
    const next = mendOnce(state, planned, { recheck, isFine });
    const kept = new Set(next.edits);
    for (const edit of planned) if (!kept.has(edit)) refused.add(nameOf(edit));
    if (next.edits.length === 0) {
      // what was refused before other edits may be sound after them
      if (refused.size === 0 || edited === state.edits.length) break;
      edited = state.edits.length;
      refused.clear();
    }
    state = { ...next, edits: [...state.edits, ...next.edits] };
  }
  return state;
}

interface Judging {
  readonly recheck: Recheck;
  readonly isFine: (finding: PlacedFinding) => boolean;
}

/** Makes those of some edits after which all that is found is fine. */
function mendOnce(
  state: Checked,
  planned: readonly PlannedEdit[],
  { recheck, isFine }: Judging,
): Mended {
  // the last one that is sound is what is kept
  let sound = state;
  const edits = keepSound(planned, some => {
    const files = editFiles(state.files, some);
    const findings = recheck(files);
    const isSound = findings.every(isFine);
    if (isSound) sound = { files, findings };
    return isSound;
  });
  return { ...sound, edits };
}

function planAll({ files, findings }: Checked): PlannedEdit[] {
  const byFile = groupBy(findings, ({ file }) => file);
  return files.flatMap(file =>
    planEdits(file, byFile.get(file.path) ?? []).map(edit => ({
      ...edit,
      file,
    })),
  );
}

/** Lines stay where they are, whatever is edited. */
function nameOf({ file, start, note }: PlannedEdit): string {
  const { line } = file.rangeOf(start, start).start;
  return `${file.path}:${line} ${note}`;
}

function editFiles(
  files: readonly ReadFile[],
  edits: readonly PlannedEdit[],
): readonly ReadFile[] {
  const read = createReader();
  const byFile = groupBy(edits, ({ file }) => file);
  return files.map(file => {
    const own = byFile.get(file);
    return own === undefined
      ? file
      : read({ path: file.path, text: applyReplacements(file.text, own) });
  });
}

function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * Knows a finding again, also when the entity is of another kind now, as long as
 * it says the same in the same line.
 */
function createMemory(findings: readonly PlacedFinding[]) {
  const placeOf = ({ rule, file, range, message }: PlacedFinding) =>
    JSON.stringify([rule, file, range.start.line, message]);
  const keys = new Set(findings.map(({ key }) => key));
  const places = new Set(findings.map(placeOf));
  return (finding: PlacedFinding): boolean =>
    keys.has(finding.key) || places.has(placeOf(finding));
}
