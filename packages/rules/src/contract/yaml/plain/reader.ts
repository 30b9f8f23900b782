import { readBlockText } from './blockText';
import { Budget } from './budget';
import {
  BAR,
  codeAt,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  LF,
  OPEN_LIST,
  OPEN_MAP,
  SINGLE_QUOTE,
  SPACE,
} from './characters';
import { FlowReader } from './flow';
import { giveUp } from './giveUp';
import { Items } from './items';
import { Lines } from './lines';
import { DOUBTFUL_END, NO_KEY, type PlainEntry } from './places';
import type { PlainYamlTools } from './plainYamlTools';
import { isWord, readPlainScalar } from './scalars';
import { endOfLine, keyEnd, plainEnd, quotedEnd, skipSpaces } from './tokens';

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Reads one document by recursive descent, a line at a time. Between two values
 * it stands at a line that says something.
 */
export class Reader extends Lines {
  private start = 0;
  private end = 0;
  /** The end of what belongs to it, a comment on its last line included. */
  private outerEnd = 0;
  readonly budget = new Budget();
  readonly items = new Items();
  private readonly flow: FlowReader;
  /** What is told of a value: the same object for each of very many. */
  private readonly told: Writable<PlainEntry> = {
    ...{ start: 0, end: 0, isText: false },
    ...{ keyStart: NO_KEY, keyEnd: NO_KEY },
  };

  constructor(
    text: string,
    private readonly tools: PlainYamlTools,
  ) {
    super(text);
    this.flow = new FlowReader(text, tools, this);
  }

  document(): unknown {
    this.goToFirstLine();
    const slot = this.open();
    const value = this.block(1);
    this.tools.places?.close(slot, this.entry(value));
    // whatever is left is indented less than what came first
    return this.indent === -1 ? value : giveUp();
  }

  private open(): number {
    return this.tools.places?.open() ?? 0;
  }

  /** What is told of the value that was read last. */
  private entry(value: unknown, from = NO_KEY, behind = NO_KEY): PlainEntry {
    const { told } = this;
    told.start = this.start;
    told.end = this.end;
    told.keyStart = from;
    told.keyEnd = behind;
    told.isText = typeof value === 'string';
    return told;
  }

  private block(depth: number): unknown {
    this.budget.checkDepth(depth);
    return this.isItem() ? this.list(depth) : this.map(depth);
  }

  private list(depth: number): unknown[] {
    const { indent, content: start } = this;
    const { items } = this;
    const first = items.begin();
    while (this.indent === indent && this.isItem()) {
      this.budget.countValue();
      const slot = this.open();
      const item = this.item(indent, depth);
      items.add(item);
      this.tools.places?.close(slot, this.entry(item));
    }
    this.close(start, indent);
    return items.end(first);
  }

  private item(indent: number, depth: number): unknown {
    const { text } = this;
    const at = skipSpaces(text, this.content + 1);
    if (keyEnd(text, at) < 0) return this.lineValue(at, indent, depth);
    // the rest of the line is the first line of a map
    this.indent += at - this.content;
    this.content = at;
    return this.block(depth + 1);
  }

  private map(depth: number): Record<string, unknown> {
    const { indent, content: start } = this;
    const map: Record<string, unknown> = {};
    let keys = 0;
    while (this.indent === indent) {
      this.budget.countValue();
      this.budget.checkKeys(++keys);
      const keyStart = this.content;
      const colon = keyEnd(this.text, keyStart);
      if (colon < 0) giveUp();
      const key = this.tools.cut(this.text, keyStart, colon);
      // a key that is there already, or names a part of every object
      if (map[key] !== undefined || isWord(key)) giveUp();
      const slot = this.open();
      const value = this.valueBehind(colon, indent, depth);
      map[key] = value;
      this.tools.places?.close(slot, this.entry(value, keyStart, colon));
    }
    this.close(start, indent);
    return map;
  }

  /** Ends a list or a map; nothing may be left that is indented more. */
  private close(start: number, indent: number): void {
    if (this.indent > indent) giveUp();
    this.start = start;
    // comments may belong to it or to what comes next
    this.end = this.isAfterComment ? DOUBTFUL_END : this.outerEnd;
  }

  /** The value of a key: on its line, or in the lines below. */
  private valueBehind(colon: number, indent: number, depth: number): unknown {
    const { text } = this;
    const at = skipSpaces(text, colon + 1);
    const code = codeAt(text, at);
    if (at < text.length && code !== LF && code !== HASH)
      return this.lineValue(at, indent, depth);
    const end = this.goBehind(at);
    if (this.indent > indent || (this.indent === indent && this.isItem()))
      return this.block(depth + 1);
    this.start = this.end = at;
    this.outerEnd = end;
    return null;
  }

  /** A value that begins on this line, below something that is indented. */
  private lineValue(start: number, indent: number, depth: number): unknown {
    const { text, tools, flow } = this;
    const code = codeAt(text, start);
    if (code === BAR || code === GREATER) return this.blockText(start, indent);
    let value: unknown;
    let end: number;
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      end = quotedEnd(text, start);
      value = tools.cut(text, start + 1, end - 1);
    } else if (code === OPEN_LIST || code === OPEN_MAP) {
      value = flow.collection(start, depth + 1);
      end = flow.end;
    } else {
      end = plainEnd(text, start);
      value = readPlainScalar(tools.cut(text, start, end));
    }
    this.outerEnd = this.goBehind(end);
    // a text goes on on the next line
    if (this.indent > indent) giveUp();
    this.start = start;
    this.end = end;
    return value;
  }

  /** Goes to the next line; what is left of this one may be a comment. */
  private goBehind(end: number): number {
    const { text } = this;
    const at = skipSpaces(text, end);
    const code = codeAt(text, at);
    const isComment = code === HASH && codeAt(text, at - 1) === SPACE;
    if (at < text.length && code !== LF && !isComment) giveUp();
    const lineEnd = endOfLine(text, at);
    this.goToLine(lineEnd + 1);
    return lineEnd;
  }

  private blockText(start: number, indent: number): string {
    const { value, end, next } = readBlockText(this.text, start, indent);
    this.goToLine(next);
    if (this.indent > indent) giveUp();
    this.start = start;
    this.end = this.outerEnd = end;
    return value;
  }
}
