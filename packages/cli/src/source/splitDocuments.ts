/** The text of one YAML document, with its place in the file. */
export interface DocumentText {
  readonly text: string;
  /** Where it starts in the file, in UTF-16 units. */
  readonly offset: number;
}

const MARKER = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;

/**
 * Splits a file at its document markers; documents of comments alone are left
 * out. A marker in the first column is one wherever it stands, also within a
 * quoted or block scalar (YAML 1.2.2 §9.1.2), so a document with a mistake
 * cannot swallow the next one.
 */
export function splitDocuments(text: string): DocumentText[] {
  const documents: DocumentText[] = [];
  let start = 0;
  const close = (end: number) => {
    const part = text.slice(start, end);
    if (!hasContent(part)) return;
    const blank = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(part)?.[0].length ?? 0;
    documents.push({ text: part.slice(blank), offset: start + blank });
  };
  for (const { index, 0: marker } of text.matchAll(MARKER)) {
    // directives belong to the document whose marker follows them
    if (marker === '---' && isDirectives(text.slice(start, index))) continue;
    close(index);
    start = marker === '---' ? index : index + marker.length;
  }
  close(text.length);
  return documents;
}

function hasContent(part: string): boolean {
  return contentLines(part).next().done !== true;
}

function isDirectives(part: string): boolean {
  let found = false;
  for (const line of contentLines(part)) {
    if (!line.startsWith('%')) return false;
    found = true;
  }
  return found;
}

/** The lines that say something, from the top, as far as they are asked for. */
function* contentLines(part: string): Generator<string> {
  const body = part.replace(/^\ufeff?(?:---)?/, '');
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf('\n', at);
    const line = body.slice(at, end === -1 ? body.length : end);
    const trimmed = line.trimStart();
    if (trimmed !== '' && !trimmed.startsWith('#')) yield line;
    if (end === -1) return;
    at = end + 1;
  }
}
