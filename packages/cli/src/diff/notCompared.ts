import type { CheckInput } from '../check/check';
import type { PlacedFinding, UnknownVerdict } from '../check/finding';

/** What of two revisions cannot be read, so that nobody can compare it. */
export interface NotCompared {
  /** Why, in the later one: whoever changes it can mend it. */
  readonly findings: readonly PlacedFinding[];
  /** The files of which one side cannot be read. */
  readonly files: readonly string[];
  /** Whether what stood in a file may still be there. */
  hides(file: string): boolean;
  /** What of the earlier one nobody knows. */
  readonly unknown: readonly Omit<UnknownVerdict, 'rule'>[];
}

type Side = Pick<CheckInput, 'files'> & {
  readonly findings: readonly PlacedFinding[];
};

/** Finds what cannot be compared; a file that nobody touched is the same. */
export function findNotCompared(before: Side, after: Side): NotCompared {
  const textsBefore = textsOf(before);
  const textsAfter = textsOf(after);
  const isChanged = ({ file, rule }: PlacedFinding) =>
    KEEPS_FROM_READING.has(rule) &&
    (!textsAfter.has(file) || textsBefore.get(file) !== textsAfter.get(file));
  const findings = after.findings.filter(isChanged);
  const here = filesOf(findings);
  const there = filesOf(before.findings.filter(isChanged));
  const hasNew = [...here].some(file => !textsBefore.has(file));
  return {
    findings,
    files: [...new Set([...here, ...there])],
    // it may have moved to a new file
    hides: file => hasNew || here.has(file),
    unknown: [...there].map(file => ({
      file,
      reason: 'what the file said before cannot be read',
      remedy: 'Compare with a commit in which it can',
    })),
  };
}

const KEEPS_FROM_READING = new Set([
  'file-unreadable',
  'yaml-limit',
  'yaml-syntax',
  'yaml-value',
]);

function textsOf({ files }: Side): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}

function filesOf(findings: readonly PlacedFinding[]): ReadonlySet<string> {
  return new Set(findings.map(({ file }) => file));
}
