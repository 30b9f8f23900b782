import type {
  MeshGraph,
  MeshNode,
  ReferenceTarget,
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
}

/**
 * The entities that a dead reference may have meant: never the one that holds
 * it. A slip is safe to mend unless the entity that was meant leads back by the
 * same relation: a domain does not become a part of its own part.
 *
 * @public
 */
export function findMeantRefs(
  graph: MeshGraph,
  nearRefs: FindNearRefs,
  { source, ref, relation }: DeadReference,
): MeantRef[] {
  return nearRefs(ref)
    .filter(near => near.ref !== source)
    .map(near => ({
      ref: near.ref,
      isSafe:
        near.isSlip &&
        (relation === undefined ||
          !leadsTo(graph, { from: near.ref, to: source, relation })),
    }));
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
