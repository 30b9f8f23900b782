import type { ReferenceField } from '../declare/schemaTree';
import {
  resolveReference,
  sourceRefOf,
  visitReferences,
} from '../read/references';
import { findRelation, relationEnd, type RelationName } from '../relations';
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
      const target = resolve(field, text, entity.metadata.namespace);
      if (!target) return;
      const source = field.reference.source
        ? sourceRefOf(kind, entity, field)
        : undefined;
      const from = source === undefined ? node : numberOf(source);
      addEdge(edges, from, target);
    });
  });
  return { refs, nodes, edges };
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

interface Target {
  readonly node: number;
  readonly relation: RelationName;
}

type Resolve = (
  field: ReferenceField,
  text: string,
  namespace: string | undefined,
) => Target | undefined;

/** Most texts come again and again: each is parsed once per field and namespace. */
function rememberTargets(numberOf: (ref: string) => number): Resolve {
  const known = new Map<ReferenceField, Map<string, Target | undefined>>();
  return (field, text, namespace) => {
    let ofField = known.get(field);
    if (!ofField) known.set(field, (ofField = new Map()));
    const key = namespace ? `${namespace} ${text}` : text;
    if (ofField.has(key)) return ofField.get(key);
    const found = resolveReference(field, text, namespace);
    const target = found?.relation && {
      node: numberOf(found.ref),
      relation: found.relation,
    };
    ofField.set(key, target);
    return target;
  };
}

function addEdge(
  edges: CollectedEdges['edges'],
  source: number,
  target: Target,
): void {
  const { index, reversed } = relationEnd(target.relation);
  const pair = findRelation(target.relation);
  const push = (from: number, to: number) => {
    edges.sources.push(from);
    edges.types.push(index);
    edges.targets.push(to);
  };
  if (!reversed) push(source, target.node);
  if (reversed || pair.type === pair.inverse) push(target.node, source);
}
