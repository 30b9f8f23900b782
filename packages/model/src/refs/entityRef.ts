/** The three parts of a full entity ref, spelled as written. @public */
export interface EntityRefParts {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What fills the gaps of a short entity ref. @public */
export interface EntityRefDefaults {
  readonly kind?: string;
  /** Falls back to `default`, as the catalog does. */
  readonly namespace?: string;
}

/** A parsed ref, or the reason why the text is none. @public */
export type EntityRefResult =
  | { readonly ok: true; readonly value: EntityRefParts }
  | { readonly ok: false; readonly reason: string };

/** The namespace of a ref that names none. @public */
export const DEFAULT_NAMESPACE = 'default';

const KIND = /^[a-zA-Z][a-zA-Z0-9]{0,62}$/;
const NAMESPACE = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/i;
const NAME = /^(?:[A-Za-z0-9]|[A-Za-z0-9][-A-Za-z0-9_.]*[A-Za-z0-9])$/;
const MAX_PART_LENGTH = 63;
const FORM = '[<kind>:][<namespace>/]<name>';

/**
 * Parses `[<kind>:][<namespace>/]<name>` as the catalog does, and refuses
 * parts that no entity can bear (the catalog itself accepts `a/b/c` or a
 * zero-width space here and then never finds the entity).
 *
 * @public
 */
export function parseEntityRef(
  text: string,
  defaults: EntityRefDefaults = {},
): EntityRefResult {
  const written = splitRef(text);
  const kind = written.kind ?? defaults.kind;
  const namespace =
    written.namespace ?? defaults.namespace ?? DEFAULT_NAMESPACE;
  if (kind === undefined) {
    return refuse(text, `names no kind; it needs the form <kind>:<name>`);
  }
  const value = { kind, namespace, name: written.name };
  const reason = findFault(value);
  return reason ? refuse(text, reason) : { ok: true, value };
}

/**
 * The normal form of a ref: lower case, with all three parts. Two texts mean
 * the same entity exactly when their normal forms are equal.
 *
 * @public
 */
export function stringifyEntityRef(parts: EntityRefParts): string {
  return `${parts.kind}:${parts.namespace}/${parts.name}`.toLowerCase();
}

/** The normal ref of an entity as it stands in the catalog. @public */
export function entityRefOf(entity: {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}): string {
  return stringifyEntityRef({
    kind: entity.kind,
    namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    name: entity.metadata.name,
  });
}

/** The kind of a ref in normal form, in lower case. @public */
export function kindOfRef(ref: string): string {
  return ref.slice(0, ref.indexOf(':'));
}

/** The name of a ref in normal form. @public */
export function nameOfRef(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function splitRef(text: string) {
  const slash = text.indexOf('/');
  const firstColon = text.indexOf(':');
  const colon = slash !== -1 && slash < firstColon ? -1 : firstColon;
  return {
    kind: colon === -1 ? undefined : text.slice(0, colon),
    namespace: slash === -1 ? undefined : text.slice(colon + 1, slash),
    name: text.slice(Math.max(colon, slash) + 1),
  };
}

function findFault(parts: EntityRefParts): string | undefined {
  if (!KIND.test(parts.kind)) return `has no valid kind`;
  if (!fits(parts.namespace, NAMESPACE)) return `has no valid namespace`;
  if (!fits(parts.name, NAME)) return `has no valid name`;
  return undefined;
}

function fits(part: string, pattern: RegExp): boolean {
  return part.length <= MAX_PART_LENGTH && pattern.test(part);
}

function refuse(text: string, reason: string): EntityRefResult {
  return {
    ok: false,
    reason: `${quote(text)} ${reason} (expected ${FORM})`,
  };
}

const MAX_QUOTED = 80;

/** Text from outside, cut and escaped so that it can stand in a message. @public */
export function quote(text: string): string {
  const short =
    text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
  return `\`${short.replace(UNPRINTABLE, escapeCharacter)}\``;
}

// control characters, zero-width and bidirectional marks, and the backtick
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff`]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
