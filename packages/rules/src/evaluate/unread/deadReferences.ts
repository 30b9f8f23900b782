import {
  kindOfRef,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
  type Reference,
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
 * One of a wrong kind is like one that is dead, of each kind that its field takes.
 */
export function readDeadReferences(graph: MeshGraph): DeadReferences {
  const nearRefs = once(() => createNearRefs(graph));
  const lostOf = rememberBy((holder: string) => lostRefsOf(holder, graph));
  const concernOf = rememberBy(({ ref, path }: UnreadPart): Concern => {
    const named = lostOf(ref).get(keyOf(path));
    if (named === undefined) return ANYBODY;
    const meant =
      named.length > 1 ? meantAmong(named, graph, nearRefs()) : named;
    return {
      kinds: new Set(meant.map(kindOfRef)),
      reached: once(() => reachFrom(graph, meant, nearRefs())),
    };
  });
  const isReached = ({ reached }: Concern, subject: string) => {
    const node = graph.nodeOf(subject);
    return node === undefined || reached().has(node);
  };
  return {
    mayName(part, subject) {
      const concern = concernOf(part);
      const isNamed = concern.kinds?.has(kindOfRef(subject)) ?? true;
      return isNamed && isReached(concern, subject);
    },
    mayConcern(part, subject) {
      const concern = concernOf(part);
      const isNamed = concern.kinds?.has(kindOfRef(subject)) ?? false;
      return !isNamed || isReached(concern, subject);
    },
  };
}

interface Concern {
  /** The kinds that were meant, where a reference can be read. */
  readonly kinds?: ReadonlySet<string>;
  readonly reached: () => Pick<ReadonlySet<MeshNode>, 'has'>;
}

const ANYBODY: Concern = { reached: () => ({ has: () => true }) };

/** The refs that were meant where one can be read and connects nothing. */
function lostRefsOf(
  holder: string,
  graph: MeshGraph,
): ReadonlyMap<string, readonly string[]> {
  const node = graph.nodeOf(holder);
  const item = node === undefined ? undefined : graph.itemOf(node);
  const lost = item?.references.where(({ ref, allowed }) => {
    const target = graph.nodeOf(ref);
    return !allowed || target === undefined || !graph.itemOf(target);
  });
  return new Map(
    lost?.map(reference => [keyOf(reference.path), refsMeant(reference)]),
  );
}

/** Where the mesh has one of nearly the name, no other kind was meant. */
function meantAmong(
  named: readonly string[],
  graph: MeshGraph,
  nearRefs: FindNearRefs,
): readonly string[] {
  const known = named.filter(ref => {
    const node = graph.nodeOf(ref);
    return node !== undefined && graph.itemOf(node) !== undefined;
  });
  const near =
    known.length > 0
      ? known
      : named.flatMap(ref => nearRefs(ref).map(each => each.ref));
  return near.length > 0 ? near : named;
}

function refsMeant({ ref, allowed, field }: Reference): readonly string[] {
  if (allowed) return [ref];
  const name = ref.slice(ref.indexOf(':'));
  return Object.keys(field.reference.allowed).map(
    kind => `${kind.toLowerCase()}${name}`,
  );
}

function keyOf(path: EntityPath): string {
  return JSON.stringify(path);
}

/** What is further away than so many entities is taken for reached. */
const MAX_REACHED = 1_000;

function reachFrom(
  graph: MeshGraph,
  meant: readonly string[],
  nearRefs: FindNearRefs,
): Pick<ReadonlySet<MeshNode>, 'has'> {
  const near = meant.flatMap(ref => nearRefs(ref).map(each => each.ref));
  const reached = new Set<MeshNode>(
    [...meant, ...near].flatMap(ref => graph.nodeOf(ref) ?? []),
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
