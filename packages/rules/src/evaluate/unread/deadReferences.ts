import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  createNearRefs,
  type FindNearRefs,
} from '../../facts/references/nearRefs';
import { once } from '../../memory/once';
import type { UnreadPart } from './unreadLog';

/** What broken parts may be about. */
export interface DeadReferences {
  /** True when a part, in a field for a subject's kind, may name the subject. */
  mayName(part: UnreadPart, subject: string): boolean;
  /** True when a part may be what is nowhere else said of a subject. */
  mayConcern(part: UnreadPart, subject: string): boolean;
}

/**
 * Tells what a broken part may be about. A dead reference can be read, and names
 * what is not there. Of the kind that it names it concerns those alone that bear
 * nearly the name, and what these refer to in turn: no other was meant. It names
 * no entity of another kind, but may stand there for what a live one would say.
 */
export function readDeadReferences(graph: MeshGraph): DeadReferences {
  const nearRefs = once(() => createNearRefs(graph));
  const known = new Map<UnreadPart, Concern>();
  const concernOf = (part: UnreadPart) => {
    let concern = known.get(part);
    if (!concern) {
      concern = readConcern(part, { graph, nearRefs });
      known.set(part, concern);
    }
    return concern;
  };
  const isReached = ({ reached }: Concern, subject: string) => {
    const node = graph.nodeOf(subject);
    return node === undefined || reached().has(node);
  };
  return {
    mayName(part, subject) {
      const concern = concernOf(part);
      const { kind = kindOfRef(subject) } = concern;
      return kind === kindOfRef(subject) && isReached(concern, subject);
    },
    mayConcern(part, subject) {
      const concern = concernOf(part);
      return concern.kind !== kindOfRef(subject) || isReached(concern, subject);
    },
  };
}

interface Concern {
  /** The kind that a dead reference names. */
  readonly kind?: string;
  readonly reached: () => Pick<ReadonlySet<MeshNode>, 'has'>;
}

const ANYBODY: Concern = { reached: () => ({ has: () => true }) };

function readConcern(
  part: UnreadPart,
  mesh: { readonly graph: MeshGraph; readonly nearRefs: () => FindNearRefs },
): Concern {
  const { graph, nearRefs } = mesh;
  const named = refAt(part, graph);
  if (named === undefined) return ANYBODY;
  return {
    kind: kindOfRef(named),
    reached: once(() => reachFrom(graph, nearRefs()(named))),
  };
}

/** The ref that a part is, where it can be read and leads nowhere. */
function refAt({ ref, path }: UnreadPart, graph: MeshGraph) {
  const holder = graph.nodeOf(ref);
  const item = holder === undefined ? undefined : graph.itemOf(holder);
  const place = JSON.stringify(path);
  const found = item?.references
    .all()
    .find(reference => JSON.stringify(reference.path) === place);
  if (!found) return undefined;
  const target = graph.nodeOf(found.ref);
  return target === undefined || !graph.itemOf(target) ? found.ref : undefined;
}

/** What is further away than so many entities is taken for reached. */
const MAX_REACHED = 1_000;

function reachFrom(
  graph: MeshGraph,
  near: ReturnType<FindNearRefs>,
): Pick<ReadonlySet<MeshNode>, 'has'> {
  const reached = new Set<MeshNode>(
    near.flatMap(({ ref }) => graph.nodeOf(ref) ?? []),
  );
  for (const node of reached) {
    if (reached.size > MAX_REACHED) return ANYBODY.reached();
    for (const { ref } of graph.itemOf(node)?.references.all() ?? []) {
      const next = graph.nodeOf(ref);
      if (next !== undefined) reached.add(next);
    }
  }
  return reached;
}
