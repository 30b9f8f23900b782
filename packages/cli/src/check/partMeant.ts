import {
  dataProduct,
  domain,
  kindOfRef,
  type MeshGraph,
  type Reference,
} from '@backstage-data-mesh/model';

/** A part of an entity: a goal of a domain, an output port of a data product. */
export interface MeantPart {
  readonly ref: string;
  readonly part: string;
}

/** What may be written for a `#`, between two names. */
const TWO_NAMES = /^(?:\w+:)?(?:[\w-]+\/)??([\w-]+)[/.]([\w.-]+)$/;

/** A name alone, perhaps with its kind. */
const ONE_NAME = /^(?:\w+:)?([\w.-]+)$/;

/**
 * Finds the part that a reference means which leads nowhere: `access/faster` or
 * `access.faster` for `access#faster`; where the whole mesh is known, also one that
 * is written alone and that a single entity has.
 */
export function createPartFinder(
  graph: MeshGraph,
  { isComplete }: { readonly isComplete: boolean },
): (written: Reference) => MeantPart | undefined {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const partsOf = (kind: string) => {
    let parts = known.get(kind);
    if (!parts) known.set(kind, (parts = indexParts(graph, kind)));
    return parts;
  };
  return ({ ref: dead, text, field, fragment }) => {
    const { defaultKind, fragment: noun } = field.reference;
    const kind = defaultKind.toLowerCase();
    if (noun === undefined || fragment !== undefined) return undefined;
    if (kindOfRef(dead) !== kind) return undefined;
    const parts = partsOf(kind);
    const [, name, behind] = TWO_NAMES.exec(text) ?? [];
    if (name !== undefined) {
      const [ref] = (parts.get(behind.toLowerCase()) ?? []).filter(each =>
        each.endsWith(`/${name.toLowerCase()}`),
      );
      if (ref !== undefined) return { ref, part: behind };
    }
    const [, alone] = ONE_NAME.exec(text) ?? [];
    if (!isComplete || alone === undefined) return undefined;
    const [ref, ...others] = parts.get(alone.toLowerCase()) ?? [];
    return ref === undefined || others.length > 0
      ? undefined
      : { ref, part: alone };
  };
}

/** The entities of a kind that have a part, by its name in lower case. */
function indexParts(
  graph: MeshGraph,
  kind: string,
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const node of graph.ofKind({ kind })) {
    for (const name of partsAt(graph, node)) {
      const key = name.toLowerCase();
      const refs = index.get(key) ?? [];
      const ref = graph.refOf(node);
      if (!refs.includes(ref)) refs.push(ref);
      index.set(key, refs);
    }
  }
  return index;
}

function partsAt(graph: MeshGraph, node: number): readonly string[] {
  const ports = graph.get(dataProduct, node)?.spec.outputPorts ?? [];
  const goals = graph.get(domain, node)?.spec.dataMesh?.goals ?? [];
  return [...ports.map(({ name }) => name), ...goals.map(({ id }) => id)];
}
