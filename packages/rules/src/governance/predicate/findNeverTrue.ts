import {
  describeFields,
  EACH,
  findKind,
  findNearest,
  findSlip,
  kinds,
  quote,
  type EntityPath,
  type KindDeclaration,
} from '@backstage-data-mesh/model';
import { once } from '../../memory/once';
import { parseFieldPath } from './fieldPath';
import { isMap, isPrimitive, type PredicateProblem } from './predicate';

/**
 * What nothing in the mesh can ever fulfil, in a predicate that can be read: a
 * field whose name is a slip of the pen, and a word that a field does not take.
 * Fields that kinds of others may have are left alone.
 */
export function findNeverTrue(predicate: unknown): PredicateProblem[] {
  return inCondition(predicate, { path: [], base: '' });
}

interface Place {
  readonly path: EntityPath;
  /** The list that `$contains` entered. */
  readonly base: string;
  readonly kind?: KindDeclaration;
}

function inCondition(input: unknown, place: Place): PredicateProblem[] {
  if (!isMap(input)) return [];
  const named = typeof input.kind === 'string' && findKind(input.kind);
  const kind = place.base === '' && named ? named : place.kind;
  return Object.entries(input).flatMap(([key, value]) => {
    const below = { ...place, kind, path: [...place.path, key] };
    if (!key.startsWith('$')) return inField(key, value, below);
    return (Array.isArray(value) ? value : [value]).flatMap(
      (each: unknown, index) =>
        inCondition(each, {
          ...below,
          path: Array.isArray(value) ? [...below.path, index] : below.path,
        }),
    );
  });
}

function inField(
  name: string,
  input: unknown,
  place: Place,
): PredicateProblem[] {
  const { full } = parseFieldPath(name, place.base);
  const slip = misspelt(full);
  if (slip !== undefined) {
    const message = `${quote(full)} is no field of the mesh; did you mean ${quote(slip)}?`;
    return [{ path: place.path, message }];
  }
  if (!isMap(input)) return inValue(full, input, place);
  if (isMap(input.$contains))
    return inCondition(input.$contains, {
      ...place,
      path: [...place.path, '$contains'],
      base: full,
    });
  const [operator] = Object.keys(input);
  if (!['$in', '$contains'].includes(operator)) return [];
  const operand = input[operator];
  const values: unknown[] = Array.isArray(operand) ? operand : [operand];
  const known = values.filter(each => inValue(full, each, place).length === 0);
  // one that is right is enough for something to match
  return known.length > 0
    ? []
    : values.flatMap(each => inValue(full, each, place)).slice(0, 1);
}

function inValue(
  full: string,
  value: unknown,
  { path, kind }: Place,
): PredicateProblem[] {
  const words = wordsOf(full, kind);
  if (!words || !isPrimitive(value)) return [];
  const written = String(value).toLowerCase();
  if (words.includes(written)) return [];
  const nearest = findNearest(written, words);
  const hint = nearest ? `; did you mean ${quote(nearest)}?` : '';
  const message = `${quote(full)} is never ${quote(String(value))}; it is one of ${words.map(quote).join(', ')}${hint}`;
  return [{ path, message }];
}

/** The field of some kind that was surely meant, where no kind has this one. */
function misspelt(full: string): string | undefined {
  const all = fields();
  return all.has(full) || !full.startsWith('spec.')
    ? undefined
    : findSlip(full, [...all.keys()]);
}

/** The words that a field takes in each kind that has it. */
function wordsOf(
  full: string,
  kind: KindDeclaration | undefined,
): readonly string[] | undefined {
  const found = (fields().get(full) ?? []).filter(
    field => kind === undefined || field.kind === kind,
  );
  return found.length > 0 && found.every(({ words }) => words.length > 0)
    ? [...new Set(found.flatMap(({ words }) => words))]
    : undefined;
}

interface KnownField {
  readonly kind: KindDeclaration;
  readonly words: readonly string[];
}

const fields = once((): ReadonlyMap<string, readonly KnownField[]> => {
  const known = new Map<string, KnownField[]>();
  for (const kind of kinds)
    for (const { path, words } of describeFields(kind.schema)) {
      const name = path.filter(key => key !== EACH).join('.');
      known.set(name, [...(known.get(name) ?? []), { kind, words }]);
    }
  return known;
});
