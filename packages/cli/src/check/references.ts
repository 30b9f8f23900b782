import {
  formatPath,
  group,
  kindOfRef,
  parseEntityRef,
  quote,
  user,
  type EntityPath,
  type MeshGraph,
  type Reference,
} from '@backstage-data-mesh/model';
import {
  createNearRefs,
  findMeantRefs,
  writeRef,
  type MeantRef,
  type Suggestion,
} from '@backstage-data-mesh/rules';
import { findAtPath } from './draft';
import type { SourceEntity } from './entities';
import { isMap } from './fieldFaults';
import type { PlacedFinding } from './finding';
import { createPartFinder, type MeantPart } from './partMeant';

/** A reference to something that is neither in the tree nor in the snapshot. */
export interface OpenReference {
  readonly entity: SourceEntity;
  readonly reference: Reference;
}

/** The references of our kinds that lead out of the tree and what is around it. */
export function findOpenReferences(
  entities: readonly SourceEntity[],
  around: ReadonlyMap<string, unknown> = new Map(),
): OpenReference[] {
  const own = new Set(entities.map(({ ref }) => ref));
  const isKnown = (ref: string) => own.has(ref) || around.has(ref);
  return entities.flatMap(entity => {
    const { item } = entity;
    // groups and people often come from elsewhere; the mesh only reads them
    if (!item?.kind || item.kind === group || item.kind === user) return [];
    return item.references
      .where(({ ref, allowed }) => allowed && !isKnown(ref))
      .map(reference => ({ entity, reference }));
  });
}

/**
 * Names in the catalog's own fields of a kind of ours that can be nobody's. The
 * catalog takes them, and connects nothing.
 */
export function findNobodys(entity: SourceEntity): readonly PlacedFinding[] {
  const { document, item, ref, value, builtInFaults } = entity;
  const { kind, unread = NONE } = item ?? {};
  if (!kind?.extendsAt || unread.length === 0 || builtInFaults.length > 0)
    return NONE;
  const { spec } = isMap(value) ? value : {};
  return unread.flatMap(path => {
    const written = isMap(spec) && path.length === 2 && spec[path[1]];
    if (typeof written !== 'string' || parseEntityRef(written, ANY).ok)
      return NONE;
    return findAtPath(
      document,
      { path },
      {
        check: 'reference-unresolved',
        message: `${quote(formatPath(path))} is ${quote(written)}, which names nobody; a reference is written as \`[<kind>:][<namespace>/]<name>\``,
        entity: ref,
      },
    );
  });
}

const NONE: readonly never[] = [];
const ANY = { kind: 'any' };

// Comparing names costs time, and nobody reads thousands of guesses.
const MAX_GUESSES = 1_000;

/** What a reference is looked up in. */
export interface Known {
  readonly graph: MeshGraph;
  /** True when what is not in the graph does not exist. */
  readonly isComplete: boolean;
  /** True when it may be an entity of the tree whose name cannot be read. */
  readonly mayBe?: (ref: string) => boolean;
}

/**
 * Findings for open references: errors where they can be told to be dead, and
 * otherwise a hint for those that look like a misspelt name of the tree. Only
 * what is known to be dead gets an edit.
 */
export function judgeOpenReferences(
  open: readonly OpenReference[],
  known: Known,
): PlacedFinding[] {
  const guess = createGuesser(known.graph);
  const findPart = createPartFinder(known.graph, known);
  const { mayBe = () => false } = known;
  return open.flatMap(({ entity, reference }) => {
    if (mayBe(reference.ref)) return [];
    const [meant] = guess(entity, reference);
    const part = meant ? undefined : findPart(reference);
    if (part) return [tellPart(entity, reference, { ...part, ...known })];
    if (!meant && !known.isComplete) return [];
    const { path, ref } = reference;
    const nearest = meant && writtenForm(entity, reference, meant);
    const isNamesake = meant && kindOfRef(meant.ref) !== kindOfRef(ref);
    const source = known.isComplete
      ? 'does not exist in this tree or in the catalog'
      : `is not in this tree; ${isNamesake ? 'an entity of another kind has this name' : 'one of nearly the same name is'}`;
    return findAtPath(
      entity.document,
      { path },
      {
        check: known.isComplete
          ? 'reference-unresolved'
          : 'reference-unverified',
        message: `${quote(ref)} ${source}`,
        entity: entity.ref,
        nearest,
        suggestions:
          nearest !== undefined && known.isComplete && meant.isSafe
            ? [suggest(path, nearest)]
            : [],
      },
    );
  });
}

/** A person decides: the name may be that of an entity which is still to come. */
function tellPart(
  { document, item, ref: entity }: SourceEntity,
  { path, ref, field }: Reference,
  { ref: holder, part, isComplete }: MeantPart & Pick<Known, 'isComplete'>,
): PlacedFinding {
  const short = item ? writeRef(holder, item.entity) : holder;
  const state = isComplete
    ? 'does not exist in this tree or in the catalog'
    : 'is not in this tree';
  return findAtPath(
    document,
    { path },
    {
      check: isComplete ? 'reference-unresolved' : 'reference-unverified',
      message: `${quote(ref)} ${state}; ${quote(part)} is the name of ${named(field.reference.fragment)} of ${quote(short)}`,
      entity,
      nearest: `${short}#${part}`,
      suggestions: [],
    },
  );
}

/** "a goal", "an output port" */
function named(noun = 'part'): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** Finds what was meant, the surest first, as long as the budget lasts. */
function createGuesser(graph: MeshGraph) {
  const nearRefs = createNearRefs(graph);
  const guessed = new Set<string>();
  return ({ ref: source }: SourceEntity, written: Reference): MeantRef[] => {
    const { ref, relation } = written;
    if (source === undefined || guessed.add(ref).size > MAX_GUESSES) return [];
    return findMeantRefs(graph, nearRefs, {
      ...{ source, ref, relation, written },
    }).sort((a, b) => Number(b.isSafe) - Number(a.isSafe));
  };
}

function suggest(path: EntityPath, value: string): Suggestion {
  return {
    text: `Write ${quote(value)}`,
    edits: [{ path, action: 'set', value }],
    isSafe: true,
  };
}

function writtenForm(
  { item }: SourceEntity,
  { fragment }: Reference,
  { ref }: MeantRef,
): string {
  const short = item ? writeRef(ref, item.entity) : ref;
  return fragment === undefined ? short : `${short}#${fragment}`;
}
