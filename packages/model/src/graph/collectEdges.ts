import type { ReferenceField } from '../declare/schemaTree';
import {
  resolveReference,
  sourceRefOf,
  visitReferences,
} from '../read/references';
import { relationEnd, relations, type RelationEnd } from '../relations';
import type { MeshItem } from './meshItem';

/** The numbered refs of a mesh and the edges between them. */
export interface CollectedEdges {
  /** The items' refs first, in their order, then refs nothing stands behind. */
  readonly refs: readonly string[];
  readonly nodes: ReadonlyMap<string, number>;
  readonly edges: {
    readonly sources: number[];
    readonly types: number[];
    readonly targets: number[];
  };
}

/** Numbers all refs and collects the relations between them. */
export function collectEdges(items: readonly MeshItem[]): CollectedEdges {
  const { refs, nodes, numberOf } = numberRefs(items);
  const edges: CollectedEdges['edges'] = {
    sources: [],
    types: [],
    targets: [],
  };
  const resolve = rememberTargets(numberOf);
  items.forEach((item, node) => {
    const { kind, entity } = item;
    if (!kind) return;
    visitReferences(kind, entity, (field, text) => {
      const end = resolve(field, text, entity.metadata.namespace);
      if (end === undefined) return;
      const from = sourceNode(item, field, { node, numberOf });
      if (from !== undefined) addEdge(edges, from, end);
    });
  });
  return { refs, nodes, edges };
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

function numberRefs(items: readonly MeshItem[]) {
  const refs: string[] = [];
  const nodes = new Map<string, number>();
  const numberOf = (ref: string): number => {
    const known = nodes.get(ref);
    if (known !== undefined) return known;
    nodes.set(ref, refs.length);
    return refs.push(ref) - 1;
  };
  items.forEach(item => numberOf(item.ref));
  return { refs, nodes, numberOf };
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

function addEdge(
  edges: CollectedEdges['edges'],
  source: number,
  end: PackedEnd,
): void {
  const reversed = end % 2 === 1;
  const type = Math.floor(end / 2) % relations.length;
  const target = Math.floor(end / 2 / relations.length);
  edges.sources.push(reversed ? target : source);
  edges.types.push(type);
  edges.targets.push(reversed ? source : target);
  if (SYMMETRIC[type]) {
    edges.sources.push(target);
    edges.types.push(type);
    edges.targets.push(source);
  }
}

const SYMMETRIC = relations.map(({ type, inverse }) => type === inverse);
