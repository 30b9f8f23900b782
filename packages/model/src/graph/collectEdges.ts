import type { ReferenceField } from '../declare/schemaTree';
import {
  resolveReference,
  sourceRefOf,
  visitReferences,
} from '../read/references';
import { relationEnd, relations, type RelationEnd } from '../relations';
import type { MeshItem } from './meshItem';

/** Takes in an edge: `source -relations[type]-> target`. */
export type AddEdge = (source: number, type: number, target: number) => void;

/** Reads the edges that an entity declares, by the number of its node. */
export type ReadEdges = (item: MeshItem, node: number, add: AddEdge) => void;

/**
 * Reads edges, and has the refs numbered that they lead to. A number must stay
 * what it is, since it is remembered.
 */
export function createEdgeReader(numberOf: (ref: string) => number): ReadEdges {
  const resolve = rememberTargets(numberOf);
  return (item, node, add) => {
    const { kind, entity } = item;
    if (!kind) return;
    visitReferences(kind, entity, (field, text) => {
      const end = resolve(field, text, entity.metadata.namespace);
      if (end === undefined) return;
      const from = sourceNode(item, field, { node, numberOf });
      if (from !== undefined) unpackEdge(from, end, add);
    });
  };
}

function sourceNode(
  { kind, entity }: MeshItem,
  field: ReferenceField,
  own: { node: number; numberOf: (ref: string) => number },
): number | undefined {
  if (!field.reference.source || !kind) return own.node;
  const ref = sourceRefOf(kind, entity, field);
  return ref === undefined ? undefined : own.numberOf(ref);
}

/** Where a reference leads, in a form that a map keeps in place: see `packEnd`. */
type PackedEnd = number;

type Resolve = (
  field: ReferenceField,
  text: string,
  namespace: string | undefined,
) => PackedEnd | undefined;

/** Most texts come again and again: each is parsed once per field and namespace. */
function rememberTargets(numberOf: (ref: string) => number): Resolve {
  const known = new Map<ReferenceField, Map<string, PackedEnd>>();
  return (field, text, namespace) => {
    let ofField = known.get(field);
    if (!ofField) known.set(field, (ofField = new Map()));
    const key = namespace ? `${namespace} ${text}` : text;
    const remembered = ofField.get(key);
    if (remembered !== undefined) return remembered;
    const found = resolveReference(field, text, namespace);
    if (!found?.relation) return undefined;
    const end = packEnd(numberOf(found.ref), relationEnd(found.relation));
    ofField.set(key, end);
    return end;
  };
}

function packEnd(node: number, { index, reversed }: RelationEnd): PackedEnd {
  return (node * relations.length + index) * 2 + (reversed ? 1 : 0);
}

function unpackEdge(source: number, end: PackedEnd, add: AddEdge): void {
  const reversed = end % 2 === 1;
  const type = Math.floor(end / 2) % relations.length;
  const target = Math.floor(end / 2 / relations.length);
  if (reversed) add(target, type, source);
  else add(source, type, target);
  if (SYMMETRIC[type]) add(target, type, source);
}

const SYMMETRIC = relations.map(({ type, inverse }) => type === inverse);
