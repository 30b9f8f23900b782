import type { Budget } from './budget';
import {
  CLOSE_LIST,
  CLOSE_MAP,
  codeAt,
  COMMA,
  DOUBLE_QUOTE,
  OPEN_LIST,
  OPEN_MAP,
  SINGLE_QUOTE,
  SPACE,
} from './characters';
import { giveUp } from './giveUp';
import { isWord, readPlainScalar } from './scalars';
import { flowEnd, keyEnd, quotedEnd, skipSpaces } from './tokens';
import type { Items } from './items';
import { NO_KEY, type PlainEntry } from './places';
import type { PlainYamlTools } from './plainYamlTools';

/** What is counted and collected for a whole document. */
interface Shared {
  readonly budget: Budget;
  readonly items: Items;
}

/** Reads `[a, b]` and `{ a: b }` on one line. */
export class FlowReader {
  /** Where the value that was read last ended. */
  end = 0;

  constructor(
    private readonly text: string,
    private readonly tools: PlainYamlTools,
    private readonly shared: Shared,
  ) {}

  /** The list or the map that begins with the bracket there. */
  collection(start: number, depth: number): unknown {
    this.shared.budget.checkDepth(depth);
    return codeAt(this.text, start) === OPEN_LIST
      ? this.list(start, depth)
      : this.map(start, depth);
  }

  private open(): number {
    return this.tools.places?.open() ?? 0;
  }

  /** What is told of the value that was read last. */
  private entry(
    value: unknown,
    place: Omit<PlainEntry, 'end' | 'isText'>,
  ): PlainEntry {
    return { ...place, end: this.end, isText: typeof value === 'string' };
  }

  private list(start: number, depth: number): unknown[] {
    const { items } = this.shared;
    const from = items.begin();
    for (
      let at = this.first(start, CLOSE_LIST);
      at >= 0;
      at = this.next(CLOSE_LIST)
    ) {
      const slot = this.open();
      const item = this.value(at, depth);
      items.add(item);
      this.tools.places?.close(
        slot,
        this.entry(item, { start: at, keyStart: NO_KEY, keyEnd: NO_KEY }),
      );
    }
    return items.end(from);
  }

  private map(start: number, depth: number): Record<string, unknown> {
    const { text, tools } = this;
    const { budget } = this.shared;
    const map: Record<string, unknown> = {};
    let keys = 0;
    for (
      let at = this.first(start, CLOSE_MAP);
      at >= 0;
      at = this.next(CLOSE_MAP)
    ) {
      budget.checkKeys(++keys);
      const colon = keyEnd(text, at);
      if (colon < 0 || codeAt(text, colon + 1) !== SPACE) giveUp();
      const key = tools.cut(text, at, colon);
      if (map[key] !== undefined || isWord(key)) giveUp();
      const valueAt = skipSpaces(text, colon + 1);
      const slot = this.open();
      const value = this.value(valueAt, depth);
      map[key] = value;
      tools.places?.close(
        slot,
        this.entry(value, { start: valueAt, keyStart: at, keyEnd: colon }),
      );
    }
    return map;
  }

  /** The first item behind a bracket; -1 when it is closed at once. */
  private first(start: number, close: number): number {
    const at = skipSpaces(this.text, start + 1);
    return codeAt(this.text, at) === close ? this.finish(at) : at;
  }

  /** The item behind a comma; -1 where the bracket is closed. */
  private next(close: number): number {
    const { text } = this;
    const at = skipSpaces(text, this.end);
    if (codeAt(text, at) === close) return this.finish(at);
    if (codeAt(text, at) !== COMMA) giveUp();
    return skipSpaces(text, at + 1);
  }

  private finish(at: number): -1 {
    this.end = at + 1;
    return -1;
  }

  private value(at: number, depth: number): unknown {
    const { text, tools } = this;
    const { budget } = this.shared;
    budget.countValue();
    const code = codeAt(text, at);
    if (code === OPEN_LIST || code === OPEN_MAP)
      return this.collection(at, depth + 1);
    const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
    const end = isQuoted ? quotedEnd(text, at) : flowEnd(text, at);
    this.end = end;
    return isQuoted
      ? tools.cut(text, at + 1, end - 1)
      : readPlainScalar(tools.cut(text, at, end));
  }
}
