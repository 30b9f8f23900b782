import type { KindDeclaration, ParseResult } from '../declare/kind';
import { formatPath } from '../declare/entityPath';
import { isSlipOf, type Problem } from '../declare/problems';
import { kinds } from '../kinds';
import { quote } from '../refs/entityRef';
import { API_GROUP } from '../vocabulary/apiVersion';
import { findNearest } from '../vocabulary/nearNames';
import { parseBuiltIn } from './builtIn';

/**
 * What came of reading an entity: `foreign` when it is none of ours, `read`
 * with the kind's declaration and the result otherwise.
 *
 * @public
 */
export type ReadResult =
  | { readonly is: 'foreign' }
  | {
      readonly is: 'read';
      readonly kind?: KindDeclaration;
      readonly result: ParseResult;
    };

/** The declaration for a kind, in whatever case it is written. @public */
export function findKind(kind: string): KindDeclaration | undefined {
  return byKind.get(kind.toLowerCase());
}

/** The declaration that an entity follows, well made or not. @public */
export function declarationOf(input: unknown): KindDeclaration | undefined {
  const { apiVersion, kind } = namesOf(input);
  const declaration = kind === undefined ? undefined : findKind(kind);
  return declaration?.kind === kind &&
    declaration?.apiVersions.some(version => version === apiVersion)
    ? declaration
    : undefined;
}

/**
 * Reads an entity of our kinds and finds everything that is wrong with its
 * shape. An entity of another API group is foreign, also when its kind has the
 * name of one of ours. Never throws.
 *
 * @public
 */
export function readEntity(input: unknown): ReadResult {
  const { apiVersion, kind } = namesOf(input);
  if (apiVersion === undefined || kind === undefined) return { is: 'foreign' };
  const declaration = declarationOf(input);
  if (declaration) {
    return { is: 'read', kind: declaration, result: parse(declaration, input) };
  }
  return apiVersion.split('/')[0] === API_GROUP
    ? {
        is: 'read',
        result: { ok: false, problems: [misnamed(apiVersion, kind)] },
      }
    : { is: 'foreign' };
}

/**
 * Fields that the catalog writes itself. By hand, `metadata.etag` and
 * `metadata.uid` blind its change detection.
 *
 * @public
 */
export function findReservedFields(input: unknown): Problem[] {
  const metadata = isMap(input) ? input.metadata : undefined;
  if (!isMap(metadata)) return [];
  return RESERVED.filter(key => metadata[key] !== undefined).map(key =>
    reserved(['metadata', key]),
  );
}

const RESERVED = ['etag', 'uid'];

const byKind: ReadonlyMap<string, KindDeclaration> = new Map(
  kinds.map(kind => [kind.kind.toLowerCase(), kind]),
);

const ownKinds = kinds.filter(kind => kind.extendsAt === undefined);

function parse(kind: KindDeclaration, input: unknown): ParseResult {
  const at = kind.extendsAt;
  return at
    ? parseBuiltIn(kind, input, ({ path }) =>
        at.every((key, index) => path[index] === key),
      )
    : kind.parse(input);
}

function misnamed(apiVersion: string, kind: string): Problem {
  const names = ownKinds.map(own => own.kind);
  const known = kinds.find(own => own.kind === kind);
  if (known) {
    const suggestion = known.apiVersions[0];
    return {
      path: ['apiVersion'],
      code: 'unknown-version',
      message: `\`apiVersion\` is ${quote(apiVersion)}; this release reads ${quote(suggestion)}`,
      suggestion,
      breaks: true,
    };
  }
  const suggestion = findNearest(kind, names);
  return {
    path: ['kind'],
    code: 'unknown-kind',
    message: `\`kind\` is ${quote(kind)}; ${quote(apiVersion)} has ${names
      .map(quote)
      .join(', ')}${suggestion ? `; did you mean ${quote(suggestion)}?` : ''}`,
    suggestion,
    isSlip: isSlipOf(kind, names, suggestion),
    breaks: true,
  };
}

function reserved(path: readonly string[]): Problem {
  return {
    path,
    code: 'reserved',
    message: `\`${formatPath(path)}\` is written by the catalog; remove it`,
    breaks: true,
  };
}

function namesOf(input: unknown): { apiVersion?: string; kind?: string } {
  if (!isMap(input)) return {};
  const { apiVersion, kind } = input;
  return typeof apiVersion === 'string' && typeof kind === 'string'
    ? { apiVersion, kind }
    : {};
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
