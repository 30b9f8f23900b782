import type { LinkedPlace } from '@backstage-data-mesh/rules';
import type { Range } from '../source/lines';
import { rangeAtPath } from './draft';
import { isSame, type SourceEntity } from './entities';

/** A line of a file. */
export interface PlacedLine {
  readonly file: string;
  readonly range: Range;
}

/**
 * Where a line of a linked text stands: in the file that the entity includes, or
 * in the entity's own file where the text is written there line by line.
 */
export function placeLinked(
  { document, included }: Pick<SourceEntity, 'document' | 'included'>,
  { path, line }: LinkedPlace,
): PlacedLine | undefined {
  const linked = included.find(place => isSame(place.path, path));
  if (linked) return { file: linked.file, range: wholeLine(line) };
  if (!document.locate(path).isLiteral) return undefined;
  // the first line has the sign of the block only
  const { start } = rangeAtPath(document, path);
  return { file: document.file.path, range: wholeLine(start.line + line) };
}

function wholeLine(line: number): Range {
  return { start: { line, column: 1 }, end: { line: line + 1, column: 1 } };
}
