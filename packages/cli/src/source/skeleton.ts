import { CORE_SCHEMA, load } from 'js-yaml';
import { FILLED, maskMarks } from './templateMarks';

/** A document as far as it could be read. */
export interface WrittenDocument {
  /** The name of its file, with `/`. */
  readonly path: string;
  readonly text: string;
  /** `undefined` when it cannot be parsed. */
  readonly value: unknown;
}

/**
 * True for what a software template will fill in before it is an entity: marks
 * stand where an entity has its name, its owner or a word, or keep the text
 * from being YAML. Marks within a sentence make no skeleton.
 */
export function isSkeleton({ path, text, value }: WrittenDocument): boolean {
  if (isFilledPath(path)) return true;
  const masked = maskMarks(text);
  if (!masked) return false;
  if (SKELETON_FOLDER.test(path)) return true;
  const filled = parseFilled(masked.text);
  // conditions can leave anything behind
  if (!filled) return value === undefined && FILLED_NAME.test(masked.text);
  if (value === undefined && masked.isSteered) return true;
  return isFilledEntity(filled.value);
}

const SKELETON_FOLDER = /(?:^|\/)skeletons?\//;
const FILLED_NAME = new RegExp(`^ *name:[^\\n]*${FILLED}`, 'm');

function isFilledPath(path: string): boolean {
  return path.includes('{{') && maskMarks(path) !== undefined;
}

function parseFilled(text: string): { readonly value: unknown } | undefined {
  try {
    // both branches of a condition may set the same key
    return { value: load(text, { schema: CORE_SCHEMA, json: true }) };
  } catch {
    return undefined;
  }
}

function isFilledEntity(entity: unknown): boolean {
  // nothing but marks
  if (entity === undefined || entity === null) return true;
  if (!isMap(entity)) return false;
  const { apiVersion, kind, metadata, spec } = entity;
  const identity = isMap(metadata) ? [metadata.name, metadata.namespace] : [];
  const words = isMap(spec) ? Object.values(spec).filter(isWord) : [];
  return [apiVersion, kind, ...identity, ...words].some(isFilled);
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.includes(FILLED);
}

/** A reference, a name or a word of a list; no sentence. */
function isWord(value: unknown): boolean {
  return typeof value === 'string' && !/\s/.test(value);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
