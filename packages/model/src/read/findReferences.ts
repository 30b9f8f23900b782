import type { KindDeclaration } from '../declare/kind';
import type { EntityPath } from '../declare/entityPath';
import { EACH, type ReferenceField } from '../declare/schemaTree';
import { ReferenceView, type Reference } from './reference';
import { parseTarget, type ReferenceTarget } from './targets';

interface ReferringKind {
  readonly references: KindDeclaration['references'];
}

interface ReferringEntity {
  readonly metadata: { readonly namespace?: string };
}

/**
 * Those references of an entity whose targets are wanted, in the order of the
 * kind's fields; the others cost little more than to look at them.
 *
 * @public
 */
export function findReferencesWhere(
  kind: ReferringKind,
  entity: ReferringEntity,
  isWanted: (target: ReferenceTarget) => boolean,
): readonly Reference[] {
  const found: Reference[] = [];
  visitReferences(kind, entity, (field, text, path) => {
    const target = resolveReference(field, text, entity.metadata.namespace);
    if (target && isWanted(target))
      found.push(
        new ReferenceView(field, target, { text, ...indexesOf(path) }),
      );
  });
  return found;
}

/** What a text in a reference field names; `undefined` if it is no ref. @public */
export function resolveReference(
  field: ReferenceField,
  text: string,
  namespace?: string,
): ReferenceTarget | undefined {
  let known = targets.get(field);
  if (!known) targets.set(field, (known = new Map()));
  const key = namespace ? `${namespace}\u0000${text}` : text;
  let target = known.get(key);
  if (target === undefined) {
    target = parseTarget(field, text, namespace);
    if (!target) return undefined;
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(key, target);
  }
  return target;
}

/** The same texts come again and again: teams, domains, people. */
const targets = new WeakMap<ReferenceField, Map<string, ReferenceTarget>>();

/** So many texts of a field are remembered, before it starts anew. */
const MAX_REMEMBERED = 10_000;

function indexesOf(path: EntityPath) {
  const [index = -1, innerIndex = -1] = path.filter(
    key => typeof key === 'number',
  );
  return { index, innerIndex };
}

/**
 * Calls back for each text in a reference field, in the order of the kind's
 * fields. The path is reused between calls: copy it to keep it.
 */
function visitReferences(
  kind: ReferringKind,
  entity: unknown,
  onText: OnText,
): void {
  for (const field of kind.references) {
    walk(entity, { field, path: field.path, walked: [], onText });
  }
}

type OnText = (field: ReferenceField, text: string, path: EntityPath) => void;

interface Walk {
  readonly field: ReferenceField;
  readonly path: readonly string[];
  readonly walked: (string | number)[];
  readonly onText: OnText;
}

function walk(value: unknown, state: Walk): void {
  const { field, path, walked, onText } = state;
  if (walked.length === path.length) {
    if (typeof value === 'string') onText(field, value, walked);
    return;
  }
  const key = path[walked.length];
  if (key === EACH && Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      step(value[index], index, state);
    }
  } else if (isMap(value) && Object.hasOwn(value, key)) {
    step(value[key], key, state);
  }
}

function step(value: unknown, key: string | number, state: Walk): void {
  state.walked.push(key);
  walk(value, state);
  state.walked.pop();
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
