import {
  daysMeant,
  findNearest,
  quote,
  readDay,
} from '@backstage-data-mesh/model';
import type { Rule } from '@backstage-data-mesh/rules';
import type { ReadFile } from '../source/readSource';
import { checks, findCheck } from './checks';
import { findInFile, type Draft } from './draft';
import type { PlacedFinding } from './finding';

/** A comment that hides one rule's findings on the next line, for a time. */
interface Ignore {
  readonly file: ReadFile;
  readonly line: number;
  /** The line that it speaks of. */
  readonly target: number;
  readonly rule: string;
  readonly until: string;
}

interface IgnoreInput {
  readonly files: readonly ReadFile[];
  readonly rules: readonly Rule[];
  readonly today: string;
}

const MARK = 'data-mesh-ignore';
const COMMENT = new RegExp(`^\\s*#\\s*${MARK}\\b(.*)$`);
const BEHIND = new RegExp(`\\S\\s+(#\\s*${MARK}\\b(.*))$`);
const FORM = /^\s+(\S+)\s+--\s+until\s+([^:]{1,40}):\s*(\S.*)$/;
/** What others call such a comment, or nearly the mark. */
const LIKE_MARK =
  /#[ #]*data[-_ ]?mesh[-_ :]*(?:ignore|disable|suppress|skip)/i;
/** Behind it stands a rule. */
const LIKE_COMMENT = new RegExp(
  `^\\s*${LIKE_MARK.source}(?:[-_ ](?:next[-_ ])?line)?:?\\s+([\\w-]+)`,
  'i',
);

/** Takes out what comments hide, and adds what is wrong with the comments. */
export function applyIgnores(
  input: IgnoreInput,
  findings: readonly PlacedFinding[],
): { visible: readonly PlacedFinding[]; ignored: number } {
  const faults: PlacedFinding[] = [];
  const ignores = input.files
    .filter(({ text }) => text.includes(MARK) || LIKE_MARK.test(text))
    .flatMap(file => readIgnores(file, input, faults));
  if (ignores.length === 0)
    return { visible: [...findings, ...faults], ignored: 0 };
  const used = new Set<Ignore>();
  const ignoreOf = indexIgnores(ignores);
  const visible = findings.filter(finding => {
    const ignore = ignoreOf(finding);
    if (ignore) used.add(ignore);
    if (ignore && finding.isFloor) faults.push(floorFault(ignore));
    return !ignore || finding.isFloor || ignore.until < input.today;
  });
  const stale = ignores.flatMap(ignore =>
    judgeIgnore(ignore, { isUsed: used.has(ignore), today: input.today }),
  );
  return {
    visible: [...visible, ...faults, ...stale],
    ignored: findings.length - visible.length,
  };
}

/** Finds the first comment that speaks of a finding. */
function indexIgnores(ignores: readonly Ignore[]) {
  const known = new Map<string, Ignore>();
  for (const ignore of ignores) {
    const key = `${ignore.rule} ${ignore.target} ${ignore.file.path}`;
    if (!known.has(key)) known.set(key, ignore);
  }
  return ({ rule, file, range }: PlacedFinding): Ignore | undefined =>
    known.get(`${rule} ${range.start.line} ${file}`);
}

function readIgnores(
  file: ReadFile,
  { rules }: IgnoreInput,
  faults: PlacedFinding[],
): Ignore[] {
  const lines = file.text.split(/\r?\n/);
  return lines.flatMap((text, index) => {
    const comment = COMMENT.exec(text);
    const line = index + 1;
    if (!comment) {
      const column = findBehind(text);
      if (column !== undefined)
        faults.push(behindFault({ file, line }, column));
      else if (isLikeMark(text, rules))
        faults.push(
          at(file, line, { check: 'ignore-invalid', message: THE_FORM }),
        );
      return [];
    }
    const form = FORM.exec(comment[1]);
    const fault = form ? refuse(form[1], form[2], rules) : THE_FORM;
    if (!form || fault) {
      faults.push(
        at(file, line, { check: 'ignore-invalid', message: `${fault}` }),
      );
      return [];
    }
    let target = line + 1;
    while (COMMENT.test(lines[target - 1] ?? '')) target++;
    return [{ file, line, target, rule: form[1], until: form[2] }];
  });
}

const THE_FORM = `An ignore comment has the form \`# ${MARK} <rule> -- until <yyyy-mm-dd>: <reason>\``;

/** True for a comment with another mark, behind which a rule is named. */
function isLikeMark(text: string, rules: readonly Rule[]): boolean {
  // nearly no line begins so
  if (!text.trimStart().startsWith('#')) return false;
  const [, named] = LIKE_COMMENT.exec(text) ?? [];
  return (
    rules.some(({ id }) => id === named) || Boolean(named && findCheck(named))
  );
}

/** Where a whole ignore comment stands behind something else. */
function findBehind(text: string): number | undefined {
  const found = BEHIND.exec(text);
  return found && FORM.test(found[2])
    ? text.length - found[1].length + 1
    : undefined;
}

function behindFault(
  { file, line }: Pick<Ignore, 'file' | 'line'>,
  column: number,
): PlacedFinding {
  const message =
    'An ignore comment stands on a line of its own, before the one that it speaks of; behind a value it does nothing';
  return at(file, line, { check: 'ignore-invalid', message }, column);
}

function refuse(
  rule: string,
  until: string,
  rules: readonly Rule[],
): string | undefined {
  if (!readDay(until)) return noDay(until);
  if (rules.some(({ id }) => id === rule)) return undefined;
  if (findCheck(rule) && !NEVER_IGNORED.test(rule)) return undefined;
  if (rule === '*')
    return 'An ignore comment names one rule; `*` would hide mistakes that nobody has made yet';
  const own = Object.keys(checks).filter(id => !NEVER_IGNORED.test(id));
  const nearest = findNearest(rule, [...rules.map(({ id }) => id), ...own]);
  const hint = nearest ? `; did you mean ${quote(nearest)}?` : '';
  return `${quote(rule)} is not a rule that can be ignored${hint}`;
}

function noDay(until: string): string {
  const meant = daysMeant(until).map(quote).join(' or ');
  return `${quote(until)} is not a date${meant && `; did you mean ${meant}?`}`;
}

const NEVER_IGNORED = /^(file|yaml|ignore|baseline)-/;

function judgeIgnore(
  ignore: Ignore,
  { isUsed, today }: { isUsed: boolean; today: string },
): PlacedFinding[] {
  const { file, line, rule, until } = ignore;
  if (until < today) {
    const message = `The comment ignored \`${rule}\` until ${until}, which is past`;
    return [at(file, line, { check: 'ignore-expired', message })];
  }
  if (isUsed) return [];
  const message = `The comment ignores \`${rule}\`, of which there is no finding on the next line`;
  return [at(file, line, { check: 'ignore-unused', message })];
}

function floorFault({ file, line, rule }: Ignore): PlacedFinding {
  const message = `\`${rule}\` is a floor that a governance body has set; it cannot be ignored here`;
  return at(file, line, { check: 'ignore-invalid', message });
}

function at(
  file: ReadFile,
  line: number,
  draft: Draft,
  column = file.lines.lineText(line).indexOf('#') + 1,
): PlacedFinding {
  const text = file.lines.lineText(line);
  return {
    ...findInFile(file.path, draft),
    range: {
      start: { line, column },
      end: { line, column: text.trimEnd().length + 1 },
    },
  };
}
