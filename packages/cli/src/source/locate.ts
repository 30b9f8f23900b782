import type { EntityPath } from '@backstage-data-mesh/model';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type Scalar,
} from 'yaml';
import type { InheritedVersion } from './splitDocuments';

/** A stretch of a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands at a path of a document. */
export interface Located {
  /** False when nothing stands there; the spans are then those of the parent. */
  readonly exists: boolean;
  readonly key?: Span;
  readonly value?: Span;
  readonly keyNode?: Scalar;
  readonly valueNode?: Scalar;
  /** Other keys of the same map. */
  readonly siblings: readonly string[];
}

/** Finds paths in the text of a document that can be parsed. */
export type Locator = (path: EntityPath) => Located;

/** Parses the text once more, this time with positions. */
export function createLocator(
  text: string,
  version?: InheritedVersion,
): Locator {
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
    version: version ?? '1.2',
  });
  return path => locate(document, path);
}

function locate(document: Document, path: EntityPath): Located {
  let node: unknown = document.contents;
  let found: Located = { exists: true, value: spanOf(node), siblings: [] };
  for (const step of path) {
    const next = stepInto(isAlias(node) ? node.resolve(document) : node, step);
    // an alias shows its own place, not the one that it stands for
    if (!next) return { ...found, exists: false };
    found = describe(next);
    node = next.node;
  }
  return found;
}

interface Step {
  readonly pair?: Pair;
  readonly node: unknown;
  readonly siblings: readonly string[];
}

function stepInto(node: unknown, step: string | number): Step | undefined {
  if (isMap(node)) {
    const pair = node.items.find(item => keyOf(item) === String(step));
    const siblings = node.items.map(keyOf);
    return pair && { pair, node: pair.value, siblings };
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length)
    return { node: node.items[step], siblings: [] };
  return undefined;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function describe({ pair, node, siblings }: Step): Located {
  const key = isScalar(pair?.key) ? pair.key : undefined;
  return {
    exists: true,
    siblings,
    key: spanOf(key),
    value: spanOf(node),
    keyNode: key,
    valueNode: isScalar(node) ? node : undefined,
  };
}

function spanOf(node: unknown): Span | undefined {
  if (!hasRange(node)) return undefined;
  const [start, end] = node.range;
  return { start, end };
}

function hasRange(
  node: unknown,
): node is { range: readonly [number, number, number] } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'range' in node &&
    Array.isArray(node.range)
  );
}
