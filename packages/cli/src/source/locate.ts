import type { EntityPath } from '@backstage-data-mesh/model';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
} from 'yaml';
import type { Located, Locator, Span } from './located';
import { keepRecent } from './keepRecent';
import type { ParsedDocument } from './parseDocument';
import { seekPlain } from './plain/seekPlain';
import type { DocumentText } from './splitDocuments';

type LocatedText = Pick<DocumentText, 'text' | 'version'> &
  Pick<ParsedDocument, 'isPlain'>;

/** Finds paths in a text. */
export type LocateIn = (text: LocatedText, path: EntityPath) => Located;

/**
 * A locator for the texts of one run. It reads a text once more, this time with
 * positions, and keeps them: findings lead back to the same texts again and again.
 */
export function createLocators(): LocateIn {
  const plainly = keepRecent(
    roomFor(PLAIN),
    ({ text, isPlain }: LocatedText) => (isPlain ? seekPlain(text) : undefined),
  );
  const exactly = keepRecent(roomFor(EXACT), createExactLocator);
  return (text, path) => plainly(text)?.(path) ?? exactly(text)(path);
}

function roomFor(size: number) {
  return { size, sizeOf: ({ text }: LocatedText) => text.length };
}

/** The places of a plain text take some four times its room. */
const PLAIN = 1 << 21;
/** A parsed document with its positions holds about fifty times its text. */
const EXACT = 1 << 20;

/** Finds paths by the parser that knows all of YAML. */
export function createExactLocator({ text, version }: LocatedText): Locator {
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
  let found: Located = describe({ node, siblings: [] });
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
    keyText: textSpanOf(key),
    valueText: textSpanOf(node),
    isLiteral: isScalar(node) && node.type === 'BLOCK_LITERAL',
  };
}

const ON_ONE_LINE: readonly unknown[] = [
  ...['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'],
];

/** Where a text stands that is plain or quoted on one line, and nothing else. */
function textSpanOf(node: unknown): Span | undefined {
  const isSimple =
    isScalar(node) &&
    typeof node.value === 'string' &&
    ON_ONE_LINE.includes(node.type) &&
    !node.anchor &&
    !node.tag &&
    !node.value.includes('\n');
  return isSimple ? spanOf(node) : undefined;
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
