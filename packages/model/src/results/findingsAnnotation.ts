import {
  FINDING_RULES_ANNOTATION,
  FINDINGS_ANNOTATION,
  NO_FINDINGS,
} from '../vocabulary/annotations';
import { SEVERITIES, type Severity } from './severity';

/** What the catalog notes on an entity that it judged. @public */
export interface NotedFindings {
  readonly counts: Readonly<Record<Severity, number>>;
  /** The rules that found something, each once, by name. */
  readonly rules: readonly string[];
  /** True when more rules found something than are named. */
  readonly isCut: boolean;
}

type Annotations = Readonly<Record<string, string | undefined>>;

// The catalog does not index longer values, so they could not be filtered by.
const MAX_LENGTH = 200;
const MAX_COUNT = 999_999;

/** Counts findings, and lists the rules that found them. @public */
export function noteFindings(
  findings: readonly { readonly rule: string; readonly severity: Severity }[],
): NotedFindings {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return { counts, rules, isCut: false };
}

/**
 * The annotations that say so: `errors=2,warnings=1`, and as many whole names of
 * rules as the catalog can filter by; `none` where nothing was found, which is not
 * the same as not having looked. The same findings always give the same texts.
 *
 * @public
 */
export function encodeFindings({
  counts,
  rules,
  isCut,
}: NotedFindings): Record<string, string> {
  const numbers = SEVERITIES.filter(severity => counts[severity] > 0).map(
    severity => `${severity}s=${Math.min(counts[severity], MAX_COUNT)}`,
  );
  if (numbers.length === 0) return { [FINDINGS_ANNOTATION]: NO_FINDINGS };
  const names = joinWhole(rules, isCut);
  return {
    [FINDINGS_ANNOTATION]: numbers.join(','),
    ...(names ? { [FINDING_RULES_ANNOTATION]: names } : {}),
  };
}

/**
 * Reads the annotations back; `undefined` where nobody noted anything. Anybody may
 * write them, so what is no count is left out.
 *
 * @public
 */
export function decodeFindings(
  annotations: Annotations,
): NotedFindings | undefined {
  const text = annotations[FINDINGS_ANNOTATION] ?? '';
  if (text === NO_FINDINGS) return noteFindings([]);
  const written = text.split(',');
  const countOf = (severity: Severity) => {
    const part = written.find(each => each.startsWith(`${severity}s=`));
    const digits = part?.slice(severity.length + 2) ?? '';
    return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : 0;
  };
  const counts = {
    error: countOf('error'),
    warning: countOf('warning'),
    info: countOf('info'),
  };
  if (!hasFindings({ counts })) return undefined;
  const names = (annotations[FINDING_RULES_ANNOTATION] ?? '').split(',');
  return {
    counts,
    rules: names.filter(name => name !== '' && name !== MORE),
    isCut: names.at(-1) === MORE,
  };
}

/** Whether anything was found. @public */
export function hasFindings({
  counts,
}: Pick<NotedFindings, 'counts'>): boolean {
  return SEVERITIES.some(severity => counts[severity] > 0);
}

const MORE = '…';

/** As many whole names as fit beside the mark that there are more. */
function joinWhole(names: readonly string[], isCut: boolean): string {
  let text = names[0] ?? '';
  for (const name of names.slice(1)) {
    const longer = `${text},${name}`;
    if (`${longer},${MORE}`.length > MAX_LENGTH) return `${text},${MORE}`;
    text = longer;
  }
  return isCut ? `${text},${MORE}` : text;
}
