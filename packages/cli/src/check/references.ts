import {
  findNearest,
  group,
  kindOfRef,
  nameOfRef,
  quote,
  user,
  type Reference,
} from '@backstage-data-mesh/model';
import type { Suggestion } from '@backstage-data-mesh/rules';
import { findAtPath } from './draft';
import type { SourceEntity } from './entities';
import type { PlacedFinding } from './finding';

/** A reference to something that is neither in the tree nor in the snapshot. */
export interface OpenReference {
  readonly entity: SourceEntity;
  readonly reference: Reference;
}

/** The references of our kinds that lead out of what is known. */
export function findOpenReferences(
  entities: readonly SourceEntity[],
  isKnown: (ref: string) => boolean,
): OpenReference[] {
  return entities.flatMap(entity => {
    const { item } = entity;
    // groups and people often come from elsewhere; the mesh only reads them
    if (!item?.kind || item.kind === group || item.kind === user) return [];
    return item.references
      .where(({ ref, allowed }) => allowed && !isKnown(ref))
      .map(reference => ({ entity, reference }));
  });
}

// Comparing names costs time, and nobody reads thousands of guesses.
const MAX_COMPARISONS = 500_000;

/**
 * Findings for open references: errors where they can be told to be dead, and
 * otherwise a hint for those that look like a misspelt name of the tree.
 */
export function judgeOpenReferences(
  open: readonly OpenReference[],
  known: { readonly refs: Iterable<string>; readonly isComplete: boolean },
): PlacedFinding[] {
  if (open.length === 0) return [];
  const names = groupByKind(known.refs);
  const guessOf = rememberGuesses(names);
  return open.flatMap(({ entity, reference }) => {
    const guess = guessOf(reference.ref);
    if (!guess && !known.isComplete) return [];
    const { path, ref } = reference;
    const source = known.isComplete
      ? 'does not exist in this tree or in the catalog'
      : 'is not in this tree; one of nearly the same name is';
    return findAtPath(
      entity.document,
      { path },
      {
        check: known.isComplete
          ? 'reference-unresolved'
          : 'reference-unverified',
        message: `${quote(ref)} ${source}`,
        entity: entity.ref,
        nearest: guess && writtenForm(reference, guess),
        suggestions: guess ? [suggest(reference, guess)] : [],
      },
    );
  });
}

interface Guess {
  readonly ref: string;
  readonly isOnly: boolean;
}

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

function groupByKind(refs: Iterable<string>): Names {
  const byKind = new Map<string, Map<string, string>>();
  for (const ref of refs) {
    const kind = kindOfRef(ref);
    const names = byKind.get(kind) ?? new Map<string, string>();
    byKind.set(kind, names.set(nameOfRef(ref), ref));
  }
  return byKind;
}

/** Guesses once for each ref, as long as the budget lasts. */
function rememberGuesses(names: Names) {
  const known = new Map<string, Guess | undefined>();
  let comparisons = 0;
  return (ref: string): Guess | undefined => {
    if (known.has(ref)) return known.get(ref);
    comparisons += 2 * (names.get(kindOfRef(ref))?.size ?? 0);
    if (comparisons > MAX_COMPARISONS) return undefined;
    known.set(ref, guessRef(ref, names));
    return known.get(ref);
  };
}

function guessRef(ref: string, names: Names): Guess | undefined {
  const candidates = names.get(kindOfRef(ref)) ?? new Map<string, string>();
  const words = [...candidates.keys()];
  const nearest = findNearest(nameOfRef(ref), words);
  const guess = nearest === undefined ? undefined : candidates.get(nearest);
  if (guess === undefined) return undefined;
  const others = words.filter(word => word !== nearest);
  return {
    ref: guess,
    isOnly: findNearest(nameOfRef(ref), others) === undefined,
  };
}

function suggest(reference: Reference, guess: Guess): Suggestion {
  const value = writtenForm(reference, guess);
  return {
    text: `Write ${quote(value)}`,
    edits: [{ path: reference.path, action: 'set', value }],
    isSafe: guess.isOnly,
  };
}

function writtenForm({ fragment }: Reference, { ref }: Guess): string {
  const short = ref.replace(':default/', ':');
  return fragment === undefined ? short : `${short}#${fragment}`;
}
