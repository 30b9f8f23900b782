import type { EntityEnvelope } from '@backstage-data-mesh/model';
import { isSameValue } from '../../memory/isSameValue';
import type { Aspect } from './aspects';
import type { Field, FieldLevel } from './fields';

/** Takes note of what is read of an entity. */
export interface NoteAspects {
  note(aspect: Aspect): void;
}

type Fields = Readonly<Record<string, unknown>>;

class SeenFields implements ProxyHandler<Fields> {
  private parts: Record<string, object> | undefined;

  constructor(
    private readonly fields: Fields,
    private readonly level: FieldLevel,
    private readonly notes: NoteAspects,
  ) {}

  get(_: Fields, key: string | symbol): unknown {
    return typeof key === 'string'
      ? this.read(key)
      : Reflect.get(this.fields, key);
  }

  has(_: Fields, key: string | symbol): boolean {
    if (typeof key === 'string') this.read(key);
    return Reflect.has(this.fields, key);
  }

  ownKeys(): (string | symbol)[] {
    this.notes.note(this.level.every);
    return Reflect.ownKeys(this.fields);
  }

  getOwnPropertyDescriptor(
    _: Fields,
    key: string | symbol,
  ): PropertyDescriptor | undefined {
    const value = this.get(_, key);
    return Object.hasOwn(this.fields, key)
      ? { value, enumerable: true, configurable: true }
      : undefined;
  }

  private read(key: string): unknown {
    const field = this.level.fieldOf(key);
    this.notes.note(field.aspect);
    const value = this.fields[key];
    return field.part || field.items ? this.see(key, value, field) : value;
  }

  /** Sees a field that is told apart further, once. */
  private see(key: string, value: unknown, { part, items }: Field): unknown {
    const known = this.parts?.[key];
    if (known) return known;
    let seen: object;
    if (part && isFields(value)) seen = seeFields(value, part, this.notes);
    else if (items && Array.isArray(value)) {
      seen = seeList(value, items, this.notes);
    } else return value;
    // there are few, and declared: an object takes a third of a map
    this.parts ??= {};
    this.parts[key] = seen;
    return seen;
  }
}

/** The same entity, which tells of the fields that are read of it. */
export function seeEntity<Entity extends object>(
  entity: Entity,
  level: FieldLevel,
  notes: NoteAspects,
): Entity {
  // the proxy shows all that the entity has, and nothing else
  return seeFields(entity as Fields, level, notes) as Entity;
}

/** What a proxy stands on is never shown, so one serves for all. */
const NOTHING = {};

function seeFields(fields: Fields, level: FieldLevel, notes: NoteAspects) {
  return new Proxy<Fields>(NOTHING, new SeenFields(fields, level, notes));
}

/** Who has the list has read which items there are. */
function seeList(
  list: readonly unknown[],
  level: FieldLevel,
  notes: NoteAspects,
): readonly unknown[] {
  return list.map(item =>
    isFields(item) ? seeFields(item, level, notes) : item,
  );
}

/** Takes note of each field, of those that anybody asked for, that differs. */
export function compareEntities(
  before: EntityEnvelope,
  after: EntityEnvelope,
  {
    level,
    note,
  }: {
    readonly level: FieldLevel;
    readonly note: (aspect: Aspect) => void;
  },
): void {
  // many items of a list may differ in one field
  const different = new Set<Aspect>();
  compareFields(before, after, { level, different });
  different.forEach(note);
}

interface Comparison {
  readonly level: FieldLevel;
  /** What was found to differ. */
  readonly different: Set<Aspect>;
}

function compareFields(a: unknown, b: unknown, comparison: Comparison): void {
  const { level, different } = comparison;
  const [before, after] = [fieldsOf(a), fieldsOf(b)];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (Object.hasOwn(before, key) !== Object.hasOwn(after, key)) {
      different.add(level.every);
    }
    if (before[key] !== after[key]) {
      compareField(key, [before[key], after[key]], comparison);
    }
  }
}

function compareField(
  key: string,
  [a, b]: readonly [unknown, unknown],
  { level, different }: Comparison,
): void {
  const aspect = level.knownAspectOf(key);
  const part = level.partAt(key);
  const items = level.itemsAt(key);
  const isDivided = part
    ? isFields(a) && isFields(b)
    : items !== undefined && isAlikeList(a, b);
  if (aspect !== undefined && !isDivided && !isSameValue(a, b)) {
    different.add(aspect);
  }
  if (part) compareFields(a, b, { level: part, different });
  if (items) {
    const [before, after] = [listOf(a), listOf(b)];
    const length = Math.max(before.length, after.length);
    for (let place = 0; place < length; place++) {
      compareFields(before[place], after[place], { level: items, different });
    }
  }
}

/** True for lists that look the same to who looks at no field of their items. */
function isAlikeList(a: unknown, b: unknown): boolean {
  return (
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, place) =>
      isFields(item) ? isFields(b[place]) : isSameValue(item, b[place]),
    )
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
