import { codeAt, DASH, HASH, LF, SPACE } from './characters';
import { endOfLine, skipSpaces } from './tokens';

/** Goes through the lines of a text that say something. */
export class Lines {
  /** The indentation of the line; -1 behind the last one. */
  protected indent = -1;
  /** Where the line begins to say something. */
  protected content = 0;
  /** True when there are comments between this line and the one before. */
  protected isAfterComment = false;

  constructor(protected readonly text: string) {}

  protected goToFirstLine(): void {
    this.goToLine(this.text.startsWith('---\n') ? 4 : 0);
  }

  /** Goes to the first line from `from` that says something. */
  protected goToLine(from: number): void {
    const { text } = this;
    this.isAfterComment = false;
    let line = from;
    for (;;) {
      const at = skipSpaces(text, line);
      const code = codeAt(text, at);
      if (at >= text.length || (code !== LF && code !== HASH)) {
        this.indent = at < text.length ? at - line : -1;
        this.content = at;
        return;
      }
      if (code === HASH) this.isAfterComment = true;
      line = (code === LF ? at : endOfLine(text, at)) + 1;
    }
  }

  /** True where the line is an item of a list. */
  protected isItem(): boolean {
    const { text, content } = this;
    return (
      codeAt(text, content) === DASH && codeAt(text, content + 1) === SPACE
    );
  }
}
