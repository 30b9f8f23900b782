import { quote, type EntityPath } from '@backstage-data-mesh/model';
import type { Doubt } from './doubt';
import { parseDocument } from './parseDocument';
import { splitDocuments } from './splitDocuments';

/** The text that a placeholder names, or why there is none. */
export type IncludedText =
  | {
      readonly ok: true;
      readonly text: string;
      /** The name of its file in reports, where it has one. */
      readonly file?: string;
    }
  | { readonly ok: false; readonly reason: string }
  /** It may well exist, and is not read here. */
  | { readonly ok: false; readonly doubt: Doubt };

/** A value with its placeholders filled in. */
export interface FilledValue {
  readonly value: unknown;
  /** Places whose text is elsewhere; nothing can be said about them. */
  readonly remote: readonly RemoteText[];
  readonly included: readonly IncludedFile[];
  readonly faults: readonly {
    readonly path: EntityPath;
    readonly message: string;
  }[];
}

/** A place whose text is elsewhere. */
export interface RemoteText {
  readonly path: EntityPath;
  readonly doubt: Doubt;
}

/** A place whose text stands in another file. */
export interface IncludedFile {
  readonly path: EntityPath;
  readonly file: string;
}

interface Filling {
  readonly include: (target: string) => IncludedText;
  readonly remote: RemoteText[];
  readonly included: IncludedFile[];
  readonly faults: { path: EntityPath; message: string }[];
}

/**
 * Fills in `$text`, `$json` and `$yaml` as the catalog does, wherever they are
 * the only key of a map. The value has to be finite and not too deep.
 */
export function fillPlaceholders(
  value: unknown,
  include: (target: string) => IncludedText,
): FilledValue {
  const found = { remote: [], included: [], faults: [] };
  return { value: fill(value, [], { include, ...found }), ...found };
}

function fill(value: unknown, path: EntityPath, filling: Filling): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => fill(item, [...path, index], filling));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[key, target] = []] = entries;
  const read = key !== undefined && entries.length === 1 && READERS.get(key);
  if (read) return resolve(target, path, { ...filling, read });
  // the catalog leaves all of it alone, placeholders inside included
  if (entries.some(([name]) => name.startsWith('$'))) return value;
  return Object.fromEntries(
    entries.map(([name, item]) => [name, fill(item, [...path, name], filling)]),
  );
}

type Reader = (text: string) => unknown;

// a reader throws what is wrong with the text
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['$text', text => text],
  ['$json', readJson],
  ['$yaml', readYaml],
]);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // the engine's words for it are for programmers
    throw new Error('It is not JSON');
  }
}

function readYaml(text: string): unknown {
  if (splitDocuments(text).length !== 1)
    throw new Error('It has to have exactly one document');
  const { value, faults } = parseDocument(text);
  if (faults.length > 0) throw new Error(faults[0].message);
  return value;
}

function resolve(
  target: unknown,
  path: EntityPath,
  { include, remote, included, faults, read }: Filling & { read: Reader },
): unknown {
  const fail = (message: string) => {
    faults.push({ path, message });
    return UNKNOWN_TEXT;
  };
  if (typeof target !== 'string') return fail(NAMES_NOTHING);
  const found = include(target);
  if (!found.ok && 'doubt' in found) {
    remote.push({ path, doubt: found.doubt });
    return UNKNOWN_TEXT;
  }
  if (!found.ok) return fail(found.reason);
  if (found.file !== undefined) included.push({ path, file: found.file });
  try {
    return read(found.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      `The file ${quote(target)} of the placeholder cannot be used: ${reason}`,
    );
  }
}

/** What is said of a placeholder without a path. */
export const NAMES_NOTHING = 'A placeholder has to name a file';

// findings on it are dropped: nobody knows what it says
const UNKNOWN_TEXT = '';
