import { posix } from 'node:path';
import type { EntityPath } from '@backstage-data-mesh/model';
import type { LinkedPlace } from '@backstage-data-mesh/rules';
import type { SourceDocument } from '../source/readSource';
import type { Range } from '../source/lines';
import { rangeAtPath } from './draft';

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
  document: SourceDocument,
  { path, line }: LinkedPlace,
): PlacedLine | undefined {
  const { file } = document;
  const target = includedFile(document.value, path);
  if (target !== undefined) {
    const folder = posix.dirname(file.path);
    return { file: posix.join(folder, target), range: wholeLine(line) };
  }
  if (!document.locate(path).isLiteral) return undefined;
  // the first line has the sign of the block only
  const { start } = rangeAtPath(document, path);
  return { file: file.path, range: wholeLine(start.line + line) };
}

function wholeLine(line: number): Range {
  return { start: { line, column: 1 }, end: { line: line + 1, column: 1 } };
}

/** What `$text` names at a path of a document as it is written. */
function includedFile(value: unknown, path: EntityPath): string | undefined {
  const target = [...path, '$text'].reduce<unknown>(
    (parent, key) =>
      isContainer(parent) && Object.hasOwn(parent, key)
        ? parent[key]
        : undefined,
    value,
  );
  return typeof target === 'string' ? target : undefined;
}

function isContainer(
  value: unknown,
): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
