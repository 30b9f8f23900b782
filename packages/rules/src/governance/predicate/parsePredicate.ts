import {
  findKind,
  findNearest,
  quote,
  type EntityPath,
  type KindDeclaration,
} from '@backstage-data-mesh/model';
import {
  findPathFault,
  parseFieldPath,
  valueAt,
  type FieldPath,
} from './fieldPath';
import {
  equalTo,
  isMap,
  isPrimitive,
  startsWith,
  type Predicate,
  type PredicateProblem,
  type PredicateResult,
} from './predicate';

/** What is known of the entities that a predicate is about. @public */
export interface PredicateOptions {
  /** Their kind, unless the predicate itself names one. */
  readonly kind?: KindDeclaration;
}

/** Nobody writes more by hand; it keeps hostile input cheap. */
const MAX_DEPTH = 20;
const MAX_ITEMS = 1000;

const LOGIC = ['$all', '$any', '$not'];
const COMPARISONS = ['$exists', '$in', '$contains', '$hasPrefix'];

interface Place {
  readonly path: EntityPath;
  readonly base: string;
  readonly kind?: KindDeclaration;
  readonly problems: PredicateProblem[];
}

const NEVER: Predicate = () => false;

/**
 * Reads a filter predicate of Backstage's form, with the closed set of
 * operators `$all $any $not $exists $in $contains $hasPrefix` over dotted
 * paths. Whatever it cannot mean is a problem, found when it is read. There are
 * no regular expressions.
 *
 * @public
 */
export function parsePredicate(
  input: unknown,
  { kind }: PredicateOptions = {},
): PredicateResult {
  const problems: PredicateProblem[] = [];
  const predicate = parseCondition(input, {
    path: [],
    base: '',
    kind,
    problems,
  });
  return problems.length === 0
    ? { ok: true, predicate }
    : { ok: false, problems };
}

function parseCondition(input: unknown, place: Place): Predicate {
  if (!isMap(input)) {
    return refuse(place, 'a condition is a map from fields to values');
  }
  if (place.path.length > MAX_DEPTH * 2) {
    return refuse(place, `conditions nest at most ${MAX_DEPTH} deep`);
  }
  const keys = Object.keys(input);
  const operator = keys.find(key => key.startsWith('$'));
  if (operator !== undefined) return parseLogic(operator, input, place);
  if (keys.length > MAX_ITEMS) return refuse(place, TOO_MANY);
  const named = place.base === '' ? kindNamedBy(input) : undefined;
  const kind = named ?? place.kind;
  const parts = keys.map(key =>
    parseField(key, input[key], { ...enter(place, key), kind }),
  );
  return value => parts.every(part => part(value));
}

const TOO_MANY = `it names more than ${MAX_ITEMS} things`;

function kindNamedBy(input: Record<string, unknown>) {
  const kind = Object.hasOwn(input, 'kind') ? input.kind : undefined;
  return typeof kind === 'string' ? findKind(kind) : undefined;
}

function parseLogic(
  operator: string,
  input: Record<string, unknown>,
  place: Place,
): Predicate {
  if (!LOGIC.includes(operator)) return refuseOperator(operator, LOGIC, place);
  if (Object.keys(input).length > 1) {
    return refuse(
      enter(place, operator),
      `${quote(operator)} stands alone in its map; the catalog refuses it beside other conditions, which go into a list of \`$all\``,
    );
  }
  const below = enter(place, operator);
  if (operator === '$not') {
    const part = parseCondition(input.$not, below);
    return value => !part(value);
  }
  const list = input[operator];
  if (!Array.isArray(list)) return refuse(below, 'a list of conditions');
  if (list.length > MAX_ITEMS) return refuse(below, TOO_MANY);
  const parts = list.map((item: unknown, index) =>
    parseCondition(item, enter(below, index)),
  );
  return operator === '$all'
    ? value => parts.every(part => part(value))
    : value => parts.some(part => part(value));
}

function parseField(name: string, input: unknown, place: Place): Predicate {
  const field = parseFieldPath(name, place.base);
  const operator = isMap(input) ? (Object.keys(input)[0] ?? '') : '$equals';
  const fault = findPathFault(field, { ...place, operator });
  if (fault) return refuse(place, fault);
  const test = isPrimitive(input)
    ? equalTo(input)
    : parseComparison(input, field, place);
  const { keys } = field;
  return value => test(valueAt(value, keys));
}

function parseComparison(
  input: unknown,
  field: FieldPath,
  place: Place,
): Predicate {
  if (!isMap(input) || Object.keys(input).length !== 1) {
    return refuse(
      place,
      `${quote(field.full)} is compared with a text, a number, true, false, or with one operator`,
    );
  }
  const [operator] = Object.keys(input);
  if (!COMPARISONS.includes(operator)) {
    return refuseOperator(operator, COMPARISONS, place);
  }
  const below = enter(place, operator);
  return COMPARE[operator](input[operator], { ...below, base: field.full });
}

type Compare = (operand: unknown, place: Place) => Predicate;

const COMPARE: Readonly<Record<string, Compare>> = {
  $exists(operand, place) {
    if (typeof operand !== 'boolean') return refuse(place, 'true or false');
    return value => (value !== undefined) === operand;
  },
  $in(operand, place) {
    if (!Array.isArray(operand) || !operand.every(isPrimitive)) {
      return refuse(place, 'a list of texts, numbers, true or false');
    }
    if (operand.length > MAX_ITEMS) return refuse(place, TOO_MANY);
    const tests = operand.map(equalTo);
    return value => tests.some(test => test(value));
  },
  $contains(operand, place) {
    const test = isPrimitive(operand)
      ? equalTo(operand)
      : parseCondition(operand, place);
    return value => Array.isArray(value) && value.some(test);
  },
  $hasPrefix(operand, place) {
    if (typeof operand !== 'string') return refuse(place, 'a text');
    return startsWith(operand);
  },
};

function enter(place: Place, key: string | number): Place {
  return { ...place, path: [...place.path, key] };
}

function refuse({ problems, path }: Place, expected: string): Predicate {
  problems.push({ path, message: expected });
  return NEVER;
}

function refuseOperator(
  operator: string,
  known: readonly string[],
  place: Place,
): Predicate {
  const hint = operator.startsWith('$')
    ? nearestOperator(operator, known)
    : '; write nested fields as one dotted path';
  return refuse(
    place,
    `${quote(operator)} is no operator here; there are ${known
      .map(quote)
      .join(', ')}${hint}`,
  );
}

function nearestOperator(operator: string, known: readonly string[]): string {
  const nearest = findNearest(operator, known);
  return nearest ? `; did you mean ${quote(nearest)}?` : '';
}
