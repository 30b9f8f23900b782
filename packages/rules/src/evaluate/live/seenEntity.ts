import type { EntityEnvelope } from '@backstage-data-mesh/model';
import { isSameValue } from '../../memory/isSameValue';
import type { Aspect } from './aspects';
import type { FieldLevel } from './fields';

/** Takes note of what is read of an entity. */
export type NoteAspect = (aspect: Aspect) => void;

type Fields = Readonly<Record<string, unknown>>;

class SeenFields implements ProxyHandler<Fields> {
  private parts: Map<string, Fields> | undefined;

  constructor(
    private readonly fields: Fields,
    private readonly level: FieldLevel,
    private readonly note: NoteAspect,
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
    this.note(this.level.every);
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
    const { fields, level } = this;
    this.note(level.aspectOf(key));
    const value = fields[key];
    const part = level.partAt(key);
    return part && isFields(value) ? this.seePart(key, value, part) : value;
  }

  private seePart(key: string, value: Fields, level: FieldLevel): Fields {
    this.parts ??= new Map();
    let seen = this.parts.get(key);
    if (!seen) this.parts.set(key, (seen = seeFields(value, level, this.note)));
    return seen;
  }
}

/** The same entity, which tells of the fields that are read of it. */
export function seeEntity<Entity extends object>(
  entity: Entity,
  level: FieldLevel,
  note: NoteAspect,
): Entity {
  // the proxy shows all that the entity has, and nothing else
  return seeFields(entity as Fields, level, note) as Entity;
}

/** What a proxy stands on is never shown, so one serves for all. */
const NOTHING = {};

function seeFields(fields: Fields, level: FieldLevel, note: NoteAspect) {
  return new Proxy<Fields>(NOTHING, new SeenFields(fields, level, note));
}

/** Takes note of each field, of those that anybody asked for, that differs. */
export function compareEntities(
  before: EntityEnvelope,
  after: EntityEnvelope,
  { level, note }: { readonly level: FieldLevel; readonly note: NoteAspect },
): void {
  const comparison = { note, before: fieldsOf(before), after: fieldsOf(after) };
  compareFields(comparison, level);
}

interface Comparison {
  readonly before: Fields;
  readonly after: Fields;
  readonly note: NoteAspect;
}

function compareFields(comparison: Comparison, level: FieldLevel): void {
  const { before, after, note } = comparison;
  let isOtherSet = false;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[key], after[key]];
    isOtherSet ||= Object.hasOwn(before, key) !== Object.hasOwn(after, key);
    const aspect = level.knownAspectOf(key);
    const part = level.partAt(key);
    if (part && isFields(a) && isFields(b)) {
      compareFields({ before: a, after: b, note }, part);
    } else if (!isSameValue(a, b)) {
      if (aspect !== undefined) note(aspect);
      if (part)
        compareFields({ before: fieldsOf(a), after: fieldsOf(b), note }, part);
    }
  }
  if (isOtherSet) note(level.every);
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
