/** A text in which nothing is left for a template engine to fill in. */
export interface MaskedText {
  /** Values are `FILLED`; what steers the engine at the start of a line is gone. */
  readonly text: string;
  /** True when a line begins with what steers the engine. */
  readonly isSteered: boolean;
}

/** Stands for what an engine will fill in; nobody writes it. */
export const FILLED = '\uE000';

/**
 * Takes out the marks of template engines: those of Backstage's own templates
 * and of Cookiecutter, Jinja, Handlebars, Go, EJS and Copier, and the words that
 * scripts replace. `undefined` for a text without any.
 */
export function maskMarks(text: string): MaskedText | undefined {
  if (!OPENING.test(text)) return undefined;
  const next = createSeeker(text);
  const parts: string[] = [];
  let isSteered = false;
  let done = 0;
  for (const { 0: opening, index } of text.matchAll(new RegExp(OPENING, 'g'))) {
    if (index < done) continue;
    const start = index + opening.length;
    const close = CLOSING.get(opening);
    const end = close === undefined ? start : next(close, start);
    const isCut = opening.endsWith('{{') && end > next('\n', start);
    if (end === Infinity || isCut) continue;
    const steers =
      isSteering(opening, text.slice(start, end)) && isFirst(text, index);
    parts.push(text.slice(done, index), steers ? '' : FILLED);
    isSteered ||= steers;
    done = end + (close?.length ?? 0);
  }
  if (done === 0) return undefined;
  const masked = [...parts, text.slice(done)].join('');
  return { text: masked.replace(FILLED_LINE, ''), isSteered };
}

// Words are short, so that none is looked for over and over.
const OPENING =
  /\$?\{\{|\{%|\{#|<%|\$\{[\w.:-]{1,80}\}|#\{[\w.]{1,80}\}#|\[\[ ?[\w.| -]{1,80}\]\]|\$[A-Z][A-Z0-9_]{1,80}|\(\([\w.-]{1,80}\)\)|@@?\w{1,80}@@?|%%\w{1,80}%%|(?<!\w)__[A-Z]\w{0,80}?__(?!\w)/;

/** What ends a mark that may hold anything; the others are whole. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['${{', '}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
]);

// a line that an engine fills may become nothing, or many
const FILLED_LINE = new RegExp(`^[ \\t]*${FILLED}[ \\t${FILLED}]*\\r?$`, 'gm');

const STEERING =
  /^[-~]?\s*(?:[#/^!>]|(?:if|else|end|range|with|define|template|block|each|unless)\b)/;

function isSteering(opening: string, content: string): boolean {
  if (opening === '{%' || opening === '{#') return true;
  if (opening === '<%') return !/^[=-]/.test(content);
  return opening === '{{' && STEERING.test(content);
}

function isFirst(text: string, index: number): boolean {
  let before = index - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  return before < 0 || text[before] === '\n';
}

/** Finds what comes next; all its answers together read the text once. */
function createSeeker(text: string) {
  const known = new Map<string, number>();
  return (wanted: string, from: number): number => {
    const last = known.get(wanted);
    if (last !== undefined && last >= from) return last;
    const found = text.indexOf(wanted, from);
    const at = found === -1 ? Infinity : found;
    known.set(wanted, at);
    return at;
  };
}
