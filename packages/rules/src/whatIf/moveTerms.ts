import {
  dataProduct,
  domain,
  group,
  kindOfRef,
  parseEntityRef,
  quote,
  stringifyEntityRef,
  type MeshItem,
} from '@backstage-data-mesh/model';
import { nameEntity, nameRef, subjectName } from '../wording/names';
import type { MeshDraft } from './meshDraft';
import type { MoveField } from './move';

/** Says in which field of a move something is wrong. */
export class MoveError extends Error {
  constructor(
    readonly field: MoveField,
    message: string,
  ) {
    super(message);
  }
}

/** An entity that a move is about. */
export interface Moved {
  readonly ref: string;
  readonly item: MeshItem;
}

/** What moves can be about, by kind in lower case. */
export const PRODUCT = dataProduct.kind.toLowerCase();
export const GROUP = group.kind.toLowerCase();
export const DOMAIN = domain.kind.toLowerCase();

/** A written ref in its normal form. */
export function readRef(text: string, field: MoveField): string {
  const parsed = parseEntityRef(text, { kind: dataProduct.kind });
  if (!parsed.ok) throw new MoveError(field, parsed.reason);
  return stringifyEntityRef(parsed.value);
}

/** The entity that a ref names, which can be written in. */
export function findMoved(
  draft: MeshDraft,
  text: string,
  field: MoveField,
): Moved {
  const ref = readRef(text, field);
  const item = draft.itemOf(ref);
  if (item?.kind) return { ref, item };
  if (item) {
    const message = `of ${nameEntity(ref)} no more than the name is known`;
    throw new MoveError(field, message);
  }
  throw new MoveError(field, sayMissing(draft, ref));
}

/** The ref of where something goes: it is enough that the mesh names it. */
export function findTarget(
  draft: MeshDraft,
  text: string,
  field: MoveField,
): string {
  const ref = readRef(text, field);
  if (draft.itemOf(ref)) return ref;
  const isNamed = draft.original.nodeOf(ref) !== undefined;
  if (isNamed && !isRemoved(draft, ref)) return ref;
  const message =
    text.includes(':') || isRemoved(draft, ref)
      ? sayMissing(draft, ref)
      : sayKindless(draft, text, ref);
  throw new MoveError(field, message);
}

/** A name alone is that of a data product, and mostly another kind was meant. */
function sayKindless(draft: MeshDraft, text: string, ref: string): string {
  const name = ref.slice(ref.indexOf(':'));
  const others = [GROUP, DOMAIN].map(kind => `${kind}${name}`);
  const meant =
    others.find(other => draft.itemOf(other)) ??
    [ref, ...others].flatMap(each => draft.nearRefs()(each))[0]?.ref;
  const hint = meant ? `; did you mean ${nameRef(meant)}?` : '';
  return `${quote(text)} is no data product of the mesh, and a group or a domain is named with its kind, such as ${quote(`${GROUP}:${text}`)}${hint}`;
}

function isRemoved(draft: MeshDraft, ref: string): boolean {
  const node = draft.original.nodeOf(ref);
  return node !== undefined && draft.original.itemOf(node) !== undefined;
}

function sayMissing(draft: MeshDraft, ref: string): string {
  if (isRemoved(draft, ref)) {
    return `${subjectName(ref)} went with a move before this one`;
  }
  const [near] = draft.nearRefs()(ref);
  const hint = near ? `; did you mean ${nameRef(near.ref)}?` : '';
  return `${subjectName(ref)} is not in the mesh${hint}`;
}

/** Says that a thing cannot go there. */
export function refuseKind(
  field: MoveField,
  ref: string,
  expected: string,
): never {
  throw new MoveError(
    field,
    `expected ${expected}; ${nameRef(ref)} is a ${kindOfRef(ref)}`,
  );
}
