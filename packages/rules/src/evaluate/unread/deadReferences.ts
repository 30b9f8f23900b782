import {
  kindOfRef,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  createNearRefs,
  type FindNearRefs,
} from '../../facts/references/nearRefs';
import { once } from '../../memory/once';
import { rememberBy } from '../../memory/rememberBy';
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
  const deadOf = rememberBy((holder: string) => deadRefsOf(holder, graph));
  const concernOf = rememberBy(({ ref, path }: UnreadPart): Concern => {
    const named = deadOf(ref).get(keyOf(path));
    if (named === undefined) return ANYBODY;
    return {
      kind: kindOfRef(named),
      reached: once(() => reachFrom(graph, nearRefs()(named))),
    };
  });
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

/** The refs in an entity that can be read and lead nowhere, by their places. */
function deadRefsOf(
  holder: string,
  graph: MeshGraph,
): ReadonlyMap<string, string> {
  const node = graph.nodeOf(holder);
  const item = node === undefined ? undefined : graph.itemOf(node);
  const dead = item?.references.where(({ ref }) => {
    const target = graph.nodeOf(ref);
    return target === undefined || !graph.itemOf(target);
  });
  return new Map(dead?.map(({ path, ref }) => [keyOf(path), ref]));
}

function keyOf(path: EntityPath): string {
  return JSON.stringify(path);
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
