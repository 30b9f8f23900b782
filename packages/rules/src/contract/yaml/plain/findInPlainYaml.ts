import { readBlockText } from './blockText';
import {
  BAR,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  LF,
  OPEN_LIST,
  OPEN_MAP,
  SINGLE_QUOTE,
} from './characters';
import { Lines } from './lines';
import { DOUBTFUL_END, type PlainPlace } from './places';
import { keyEnd, plainEnd, quotedEnd, skipSpaces } from './tokens';

/** What stands at a path of a plain text. @public */
export interface PlainFind {
  /** False when nothing stands there; the places are then those of the parent. */
  readonly exists: boolean;
  /** Its end is `DOUBTFUL_END` where a comment may belong to it or not. */
  readonly value: PlainPlace;
  /** Missing for the document, and for items of a list. */
  readonly key?: PlainPlace;
}

/** A value whose first line is known. */
interface Found {
  readonly key?: PlainPlace;
  readonly start: number;
  /** That of the list or map; else of what the value stands in. */
  readonly indent: number;
  readonly is: 'list' | 'map' | 'nothing' | 'onLine';
}

class Finder extends Lines {
  find(path: readonly (string | number)[]): PlainFind | undefined {
    this.goToFirstLine();
    let found = this.block();
    let exists = true;
    for (const step of path) {
      if (this.isBracket(found)) return undefined;
      const next = this.stepInto(found, step);
      exists = next !== undefined;
      if (next === undefined) break;
      found = next;
    }
    if (this.isBracket(found)) return undefined;
    const value = { start: found.start, end: this.endOf(found) };
    return { exists, value, key: found.key };
  }

  private isBracket({ is, start }: Found): boolean {
    const code = this.text.charCodeAt(start);
    return is === 'onLine' && (code === OPEN_LIST || code === OPEN_MAP);
  }

  /** The list or map that begins with this line. */
  private block(key?: PlainPlace): Found {
    const { content: start, indent } = this;
    return { key, start, indent, is: this.isItem() ? 'list' : 'map' };
  }

  private stepInto(parent: Found, step: string | number): Found | undefined {
    if (parent.is === 'map') return this.findKey(parent, String(step));
    return parent.is === 'list' && typeof step === 'number'
      ? this.findItem(parent, step)
      : undefined;
  }

  private findKey(map: Found, name: string): Found | undefined {
    const { text } = this;
    for (this.goTo(map); this.isIn(map); this.goBehindEntry(map)) {
      const { content: start } = this;
      const end = keyEnd(text, start);
      if (end - start === name.length && text.startsWith(name, start))
        return this.valueBehind({ start, end }, map.indent);
    }
    return undefined;
  }

  private valueBehind(key: PlainPlace, indent: number): Found {
    const { text } = this;
    const start = skipSpaces(text, key.end + 1);
    const code = text.charCodeAt(start);
    if (start < text.length && code !== LF && code !== HASH)
      return { key, start, indent, is: 'onLine' };
    this.goToLine(lineEnd(text, start) + 1);
    return this.indent > indent || (this.indent === indent && this.isItem())
      ? this.block(key)
      : { key, start, indent, is: 'nothing' };
  }

  private findItem(list: Found, index: number): Found | undefined {
    let passed = 0;
    for (this.goTo(list); this.isIn(list); this.goBehindEntry(list)) {
      if (passed++ !== index) continue;
      const start = skipSpaces(this.text, this.content + 1);
      if (keyEnd(this.text, start) < 0)
        return { start, indent: list.indent, is: 'onLine' };
      // the rest of the line is the first line of a map
      const indent = list.indent + start - this.content;
      return { start, indent, is: 'map' };
    }
    return undefined;
  }

  private goTo({ start, indent }: Found): void {
    this.content = start;
    this.indent = indent;
  }

  /** True where this line belongs to the list or map, or to what is in it. */
  private isIn({ is, indent }: Found): boolean {
    if (this.indent !== indent) return this.indent > indent;
    return is === 'map' || this.isItem();
  }

  /** Goes to the next item or key, or behind the last one. */
  private goBehindEntry(block: Found): void {
    do this.goBehindLine();
    while (this.isIn(block) && !this.isEntry(block));
  }

  private isEntry({ is, indent }: Found): boolean {
    // a list below a key may be indented as little as the key is
    return this.indent === indent && (is === 'list' || !this.isItem());
  }

  /** Goes to the next line, behind a text in lines; gives the end of this one. */
  private goBehindLine(): number {
    const { text } = this;
    let { content: at, indent } = this;
    if (this.isItem()) {
      const item = skipSpaces(text, at + 1);
      if (keyEnd(text, item) >= 0) indent += item - at;
      at = item;
    }
    const colon = keyEnd(text, at);
    if (colon >= 0) at = skipSpaces(text, colon + 1);
    if (isBlockText(text, at)) {
      const { end, next } = readBlockText(text, at, indent);
      this.goToLine(next);
      return end;
    }
    const end = lineEnd(text, at);
    this.goToLine(end + 1);
    return end;
  }

  private endOf(found: Found): number {
    const { text } = this;
    const { is, start, indent } = found;
    if (is === 'nothing') return start;
    if (is === 'onLine') return endOfValue(text, start, indent);
    let end = start;
    for (this.goTo(found); this.isIn(found);) end = this.goBehindLine();
    // comments may belong to it or to what comes next
    return this.isAfterComment ? DOUBTFUL_END : end;
  }
}

/**
 * Finds one path in a text that `readPlainYaml` reads, without reading what is
 * beside it. It goes through the text from its top, so whoever asks often lets
 * `readPlainYaml` note all places instead. `undefined` where the path leads to
 * or into brackets, which only that one reads.
 *
 * @public
 */
export function findInPlainYaml(
  text: string,
  path: readonly (string | number)[],
): PlainFind | undefined {
  return new Finder(text).find(path);
}

function endOfValue(text: string, start: number, indent: number): number {
  if (isBlockText(text, start)) return readBlockText(text, start, indent).end;
  const code = text.charCodeAt(start);
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE
    ? quotedEnd(text, start)
    : plainEnd(text, start);
}

function isBlockText(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === BAR || code === GREATER;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
