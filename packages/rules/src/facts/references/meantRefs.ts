import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type Reference,
  type ReferenceTarget,
} from '@backstage-data-mesh/model';
import type { FindNearRefs } from './nearRefs';

/** An entity that a dead reference of another entity may have meant. @public */
export interface MeantRef {
  readonly ref: string;
  /** True when the reference may be mended without asking anybody. */
  readonly isSafe: boolean;
}

/** A reference that leads nowhere. @public */
export interface DeadReference extends Pick<
  ReferenceTarget,
  'ref' | 'relation'
> {
  /** The entity that holds it. */
  readonly source: string;
  /** How it is written, and in which field. */
  readonly written?: Pick<Reference, 'field' | 'text'>;
}

/**
 * The entities that a dead reference of another entity may have meant: never the
 * one that holds it. Where the very name is that of an entity of another kind that
 * the field takes, it may be the kind that was left out. A slip is safe to mend
 * where nothing else can be meant, unless the entity that was meant leads back by
 * the same relation: a domain does not become a part of its own part.
 *
 * @public
 */
export function findMeantRefs(
  graph: MeshGraph,
  nearRefs: FindNearRefs,
  dead: DeadReference,
): MeantRef[] {
  const { source, ref, relation } = dead;
  const leadsBack = (from: string) =>
    relation !== undefined && leadsTo(graph, { from, to: source, relation });
  const near = nearRefs(ref).filter(each => each.ref !== source);
  const namesakes = findNamesakes(graph, dead);
  if (namesakes.length === 0)
    return near.map(each => ({
      ref: each.ref,
      isSafe: each.isSlip && !leadsBack(each.ref),
    }));
  const meant = [...namesakes, ...near.map(each => each.ref)];
  const isOnly = meant.length === 1 && !dead.written?.text.includes(':');
  return meant.map(each => ({ ref: each, isSafe: isOnly && !leadsBack(each) }));
}

/** Those of the same name, of other kinds that the field takes. */
function findNamesakes(
  graph: MeshGraph,
  { source, ref, written }: DeadReference,
): string[] {
  if (!written || written.text.includes('#')) return [];
  const rest = ref.slice(kindOfRef(ref).length);
  return Object.keys(written.field.reference.allowed)
    .map(kind => `${kind.toLowerCase()}${rest}`)
    .filter(other => other !== ref && other !== source && exists(graph, other));
}

function exists(graph: MeshGraph, ref: string): boolean {
  const node = graph.nodeOf(ref);
  return node !== undefined && graph.itemOf(node) !== undefined;
}

/** What is further away than so many entities is not looked for. */
const MAX_REACHED = 1_000;

interface Chain {
  readonly from: string;
  readonly to: string;
  readonly relation: NonNullable<ReferenceTarget['relation']>;
}

/** True when a chain of the relation may lead from one entity to the other. */
function leadsTo(graph: MeshGraph, { from, to, relation }: Chain): boolean {
  const end = graph.nodeOf(to);
  const start = graph.nodeOf(from);
  if (start === undefined || end === undefined) return false;
  const reached = new Set<MeshNode>([start]);
  for (const node of reached) {
    if (node === end || reached.size > MAX_REACHED) return true;
    for (const next of graph.targets(node, relation)) reached.add(next);
  }
  return false;
}
