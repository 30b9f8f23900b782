import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { parseDocument as parseYaml } from 'yaml';
import { findExcess } from './guards';
import { inspectValue } from './inspectValue';
import { LIMITS } from './limits';
import { needsReferee } from './needsReferee';
import { parsePlain } from './plain/parsePlain';
import { slice, type Cut } from './plain/words';
import type { InheritedVersion } from './splitDocuments';

/** Something wrong with the text of a document; offsets count in its text. */
export interface TextFault {
  readonly check: 'yaml-syntax' | 'yaml-limit' | 'yaml-value' | 'yaml-tag';
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What a document says, or why it says nothing. */
export interface ParsedDocument {
  /** `undefined` when the document could not be read. */
  readonly value?: unknown;
  readonly faults: readonly TextFault[];
}

/**
 * Parses one document as the catalog would: by a reader of plain YAML where it
 * is no more than that, with a fast parser where both agree, with the catalog's
 * own wherever they may not.
 */
export function parseDocument(
  text: string,
  version?: InheritedVersion,
  cut: Cut = slice,
): ParsedDocument {
  const plain = version === undefined ? parsePlain(text, cut) : undefined;
  if (plain) return { value: plain.value, faults: [] };
  return parseFast(text, version) ?? parseExactly(text, version);
}

function parseFast(
  text: string,
  version?: InheritedVersion,
): ParsedDocument | undefined {
  const isLong = text.length > LIMITS.brokenDocument;
  const isDoubtful = version !== undefined || needsReferee(text);
  if (isDoubtful && !isLong) return undefined;
  try {
    const value = load(text, { schema: CORE_SCHEMA });
    return isDoubtful ? undefined : accept(text, value);
  } catch (error) {
    // the exact parser knows best where and why, and takes long to tell
    return isLong ? refuseLong(text, error) : undefined;
  }
}

function refuseLong(text: string, error: unknown): ParsedDocument {
  const excess = findExcess(text);
  if (excess) return refuse(text, 'yaml-limit', excess);
  if (!(error instanceof YAMLException))
    return refuse(text, 'yaml-syntax', 'cannot be read');
  const start = error.mark?.position ?? 0;
  const message = error.reason;
  return { faults: [{ check: 'yaml-syntax', message, start, end: start }] };
}

function parseExactly(
  text: string,
  version?: InheritedVersion,
): ParsedDocument {
  const excess = findExcess(text);
  if (excess) return refuse(text, 'yaml-limit', excess);
  try {
    const document = parseYaml(text, {
      prettyErrors: false,
      logLevel: 'error',
      version: version ?? '1.2',
    });
    if (document.errors.length > 0)
      return { faults: firstOf(document.errors).map(toFault('yaml-syntax')) };
    const warnings = firstOf(document.warnings).map(toFault('yaml-tag'));
    const { value, faults } = accept(text, document.toJS());
    return { value, faults: [...warnings, ...faults] };
  } catch (error) {
    // aliases without an anchor, too many aliases, too deep
    const reason = `cannot be read: ${reasonOf(error)}`;
    return refuse(text, 'yaml-syntax', reason);
  }
}

function firstOf<Item>(list: readonly Item[]): readonly Item[] {
  return list.slice(0, LIMITS.syntaxErrorsPerDocument);
}

function accept(text: string, value: unknown): ParsedDocument {
  const unfit = inspectValue(value);
  if (!unfit) return { value, faults: [] };
  const check = unfit.isExcess ? 'yaml-limit' : 'yaml-value';
  return refuse(text, check, unfit.reason);
}

function refuse(
  text: string,
  check: TextFault['check'],
  reason: string,
): ParsedDocument {
  const start = text.search(/^(?!---|[ \t]*#|[ \t]*\r?$)/m);
  // too much is not wrong: it is only not known
  const rest = check === 'yaml-limit' ? '; nothing in it was judged' : '';
  const message = `The document ${reason}${rest}`;
  const at = Math.max(start, 0);
  return { faults: [{ check, message, start: at, end: at }] };
}

function toFault(check: TextFault['check']) {
  return (error: { message: string; pos: [number, number] }): TextFault => ({
    check,
    message: error.message.split('\n')[0],
    start: error.pos[0],
    end: error.pos[1],
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}
