import {
  explainAlias,
  explainSyntax,
  readPlainYaml,
  cutText,
  type Cut,
  type ParserError,
  type SyntaxSlip,
} from '@backstage-data-mesh/rules';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { parseDocument as parseYaml } from 'yaml';
import { findExcess } from './guards';
import { inspectValue } from './inspectValue';
import { LIMITS } from './limits';
import { needsReferee } from './needsReferee';
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
  /** True when it was read as plain YAML. */
  readonly isPlain?: boolean;
}

/**
 * Parses one document as the catalog would: by a reader of plain YAML where it
 * is no more than that, with a fast parser where both agree, with the catalog's
 * own wherever they may not.
 */
export function parseDocument(
  text: string,
  version?: InheritedVersion,
  cut: Cut = cutText,
): ParsedDocument {
  const plain =
    version === undefined ? readPlainYaml(text, { cut }) : undefined;
  if (plain) return { value: plain.value, faults: [], isPlain: true };
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
  return { faults: toFaults('yaml-syntax', text, [nameError(error, start)]) };
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
      return { faults: toFaults('yaml-syntax', text, document.errors) };
    const warnings = toFaults('yaml-tag', text, document.warnings).map(
      adviseInclude,
    );
    const { value, faults } = accept(text, document.toJS());
    return { value, faults: [...warnings, ...faults] };
  } catch (error) {
    // aliases without an anchor, too many aliases, too deep
    const slip = explainAlias(text, reasonOf(error));
    return slip
      ? { faults: [toFault('yaml-syntax', slip)] }
      : refuse(
          text,
          'yaml-limit',
          'has aliases that stand for too much, or is too deep',
        );
  }
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

function toFaults(
  check: TextFault['check'],
  text: string,
  errors: readonly ParserError[],
): TextFault[] {
  return explainSyntax(text, errors).map(slip => toFault(check, slip));
}

/** What other tools include a file by, the catalog does by another name. */
function adviseInclude(fault: TextFault): TextFault {
  return INCLUDES.test(fault.message)
    ? {
        ...fault,
        message: `${fault.message.split(';')[0]}; the text of a file is included by \`{ $text: ./… }\``,
      }
    : fault;
}

const INCLUDES = /^`!+(?:include|import|file|inc)`/i;

function toFault(
  check: TextFault['check'],
  { message, start, end }: SyntaxSlip,
): TextFault {
  return { check, message: upperFirst(message), start, end };
}

/** What the fast parser found, as the other one calls it. */
function nameError({ reason }: YAMLException, at: number): ParserError {
  const code = CODES.find(([pattern]) => pattern.test(reason))?.[1] ?? '';
  const message = code === 'MISSING_CHAR' ? 'Missing closing quote' : reason;
  return { code, message, pos: [at, at] };
}

const CODES: readonly (readonly [RegExp, string])[] = [
  [/quoted scalar/, 'MISSING_CHAR'],
  [/duplicated mapping key/, 'DUPLICATE_KEY'],
  [/tab characters/, 'TAB_AS_INDENT'],
  [/bad indentation of a mapping/, 'BLOCK_AS_IMPLICIT_KEY'],
  [/implicit/, 'MULTILINE_IMPLICIT_KEY'],
  [/bad indentation/, 'BAD_INDENT'],
];

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}
