/** The text of one YAML document, with its place in the file. */
export interface DocumentText {
  readonly text: string;
  /** Where it starts in the file, in UTF-16 units. */
  readonly offset: number;
  /** Set where a document before it asks for another version than 1.2. */
  readonly version?: InheritedVersion;
}

/** The version of YAML that a directive sets for the documents that follow. */
export type InheritedVersion = '1.1';

/**
 * Splits a file at its document markers; documents of comments alone are left
 * out. A marker in the first column is one wherever it stands, also within a
 * quoted or block scalar (YAML 1.2.2 §9.1.2), so a document with a mistake
 * cannot swallow the next one.
 */
export function splitDocuments(text: string): DocumentText[] {
  const documents: DocumentText[] = [];
  let start = 0;
  let version: InheritedVersion | undefined;
  const close = (end: number) => {
    const part = text.slice(start, end);
    if (!hasContent(part)) return;
    const blank = lengthOfBlank(part);
    const document = { text: part.slice(blank), offset: start + blank };
    documents.push(version ? { ...document, version } : document);
    version = versionAfter(document.text, version);
  };
  for (const index of findMarkers(text)) {
    const isStart = text.startsWith('---', index);
    // directives belong to the document whose marker follows them
    if (isStart && isDirectives(text.slice(start, index))) continue;
    close(index);
    start = isStart ? index : index + MARKER_LENGTH;
  }
  close(text.length);
  return documents;
}

const MARKER_LENGTH = 3;

/** The length of the blank lines and comments at the top. */
function lengthOfBlank(part: string): number {
  BLANK_LINES.lastIndex = 0;
  return BLANK_LINES.test(part) ? BLANK_LINES.lastIndex : 0;
}

const BLANK_LINES = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*/y;

/** Where a line begins with `---` or `...` and a blank or nothing behind. */
function findMarkers(text: string): number[] {
  const found = [...findMarker(text, '---'), ...findMarker(text, '...')];
  return found.sort((a, b) => a - b);
}

function findMarker(text: string, marker: string): number[] {
  const found: number[] = [];
  const note = (line: number) => {
    if (BREAK.includes(text.charAt(line + MARKER_LENGTH))) found.push(line);
  };
  if (text.startsWith(marker)) note(0);
  const first = `\n${marker}`;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1))
    note(at + 1);
  return found;
}

/** What ends a marker; nothing, too, which is the end of the text. */
const BREAK = ' \t\r\n';

/** The catalog's parser forgets a version at the next directive only. */
function versionAfter(
  document: string,
  before: InheritedVersion | undefined,
): InheritedVersion | undefined {
  // most have none, and no list of what was matched has to be made
  if (!document.includes('%')) return before;
  const directives = /^\ufeff?(?:%[^\n]*\n|[ \t]*(?:#[^\n]*)?\n)*/.exec(
    document,
  );
  if (!directives?.[0].includes('%')) return before;
  return /(?<![^\n\ufeff])%YAML[ \t]+1\.1[ \t]*\r?(?![^\n])/.test(directives[0])
    ? '1.1'
    : undefined;
}

function hasContent(part: string): boolean {
  return contentLines(part).next().done !== true;
}

function isDirectives(part: string): boolean {
  // behind a marker there is content, whatever it begins with
  if (part.startsWith('---')) return false;
  let found = false;
  for (const line of contentLines(part)) {
    if (!line.startsWith('%')) return false;
    found = true;
  }
  return found;
}

// what tabs and other spaces mean is for the parser to say
const BLANK = /^ *(?:#.*)?\r?$/s;

/** The lines that say something, from the top, as far as they are asked for. */
function* contentLines(part: string): Generator<string> {
  const body = part.replace(/^\ufeff?(?:---)?/, '');
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf('\n', at);
    const line = body.slice(at, end === -1 ? body.length : end);
    if (!BLANK.test(line)) yield line;
    if (end === -1) return;
    at = end + 1;
  }
}
