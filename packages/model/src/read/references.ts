import { EACH, fieldNameOf, type ReferenceField } from '../declare/schemaTree';
import { NumberList } from '../memory/numberList';
import { ReferenceView, type Reference } from './reference';
import type { ReferenceTarget } from './targets';
import { countItems, textAt, visitTexts } from './visitTexts';

/** The number of a target among those that were read with it. @public */
export type TargetNumber = number;

/** Where a reader keeps what it resolved. */
interface ResolvedRows {
  /** By their numbers; 0 is the number of texts that are no ref. */
  readonly targets: readonly (ReferenceTarget | undefined)[];
  /**
   * For each entity, where the targets of each of its fields end, and then the
   * numbers of the targets of all texts, field by field.
   */
  readonly rows: NumberList;
  /** Where the row of the entity starts. */
  readonly start: number;
}

/** Tells by its target whether a reference is wanted. */
type IsWanted = (target: ReferenceTarget) => boolean;

/**
 * What an entity refers to, resolved once. Fields go by their names:
 * `references.of('inputPorts.from')`. Only the targets are kept; where a
 * reference stands is looked up in the entity when somebody asks, so that a
 * mesh of a million references needs no object for each. Texts that are no refs
 * are left out; the parser reports them.
 *
 * @public
 */
export class References<Field extends string = string> {
  /** What the entities that were read together refer to, by number. */
  readonly targets: readonly (ReferenceTarget | undefined)[];
  /** @internal */
  readonly rows: NumberList;
  /** @internal */
  readonly start: number;

  /** Made by a reader: see `createReferenceReader`. */
  constructor(
    private readonly fields: readonly ReferenceField[],
    private readonly entity: unknown,
    { targets, rows, start }: ResolvedRows,
    private readonly onRead?: (field: ReferenceField) => void,
  ) {
    this.targets = targets;
    this.rows = rows;
    this.start = start;
  }

  /** The same references, which tell of each field that is read of them. */
  watched(onRead: (field: ReferenceField) => void): References<Field> {
    return new References(this.fields, this.entity, this, onRead);
  }

  /** All references, in the order of the kind's fields. */
  all(): readonly Reference[] {
    return this.where(() => true);
  }

  /** Those whose targets are wanted; the others cost next to nothing. */
  where(isWanted: IsWanted): readonly Reference[] {
    const found: Reference[] = [];
    const { fields, onRead } = this;
    const end = this.startOf(fields.length);
    // nobody who watches, and mostly nothing that is wanted
    if (!onRead && !this.isWantedAmong(this.startOf(0), end, isWanted)) {
      return found;
    }
    for (let place = 0; place < fields.length; place++) {
      this.collect(place, isWanted, found);
    }
    return found;
  }

  /**
   * Those in a field, in the order of the entity.
   *
   * @throws Error when the kind has no such reference field.
   */
  of(field: Field): readonly Reference[] {
    const found: Reference[] = [];
    this.collect(this.placeOf(field), () => true, found);
    return found;
  }

  /** The first one in a field; quick where it holds no list. */
  first(field: Field): Reference | undefined {
    const place = this.placeOf(field);
    const found = this.fields[place];
    if (found.path.includes(EACH)) return this.of(field).at(0);
    this.onRead?.(found);
    const start = this.startOf(place);
    if (start === this.endOf(place)) return undefined;
    const target = this.targets[this.rows.at(start)];
    const text = textAt(this.entity, found.path);
    return target && text !== undefined
      ? new ReferenceView(found, target, { text, index: -1, innerIndex: -1 })
      : undefined;
  }

  /** Those in a field of the items of a list, by the index of an item. */
  byIndex(field: Field): (index: number) => readonly Reference[] {
    // they come in the order of their indexes
    const all = this.of(field);
    return index => {
      let [from, to] = [0, all.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (all[middle].index < index) from = middle + 1;
        else to = middle;
      }
      while (all[to]?.index === index) to++;
      return all.slice(from, to);
    };
  }

  /**
   * The targets in a field of the items of a list, by the index of an item: for
   * who asks what is named, and not where; of thousands nothing is made for each.
   */
  targetsByIndex(field: Field): (index: number) => readonly ReferenceTarget[] {
    const found: ReferenceTarget[][] = [];
    this.visit(field, (number, index) => {
      const target = this.targets[number]!;
      const own = found[index];
      if (own) own.push(target);
      else found[index] = [target];
    });
    return index => found[index] ?? NO_TARGETS;
  }

  /**
   * Calls back for each target in a field, with the index of the list's item
   * that names it, -1 outside of lists. The cheap way for many entities: nothing
   * is made, and what follows from a target can be kept by its number (see
   * `rememberByTarget`).
   */
  visit(
    field: Field,
    onTarget: (target: TargetNumber, index: number) => void,
  ): void {
    const place = this.placeOf(field);
    this.onRead?.(this.fields[place]);
    let next = this.startOf(place);
    const count = this.endOf(place) - next;
    if (count === 0) return;
    const { entity, rows } = this;
    if (countItems(this.fields[place], entity) === count) {
      for (let index = 0; index < count; index++) {
        const number = rows.at(next + index);
        if (number !== NO_REF) onTarget(number, index);
      }
    } else {
      visitTexts(this.fields[place], entity, (_, index) => {
        const number = rows.at(next++);
        if (number !== NO_REF) onTarget(number, index);
      });
    }
  }

  /** Calls back for each target, in the order of the kind's fields. */
  visitAll(
    onTarget: (target: TargetNumber, field: ReferenceField) => void,
  ): void {
    const { fields, rows } = this;
    let next = this.startOf(0);
    for (let place = 0; place < fields.length; place++) {
      this.onRead?.(fields[place]);
      for (const end = this.endOf(place); next < end; next++) {
        const number = rows.at(next);
        if (number !== NO_REF) onTarget(number, fields[place]);
      }
    }
  }

  private collect(place: number, isWanted: IsWanted, found: Reference[]): void {
    const field = this.fields[place];
    this.onRead?.(field);
    const start = this.startOf(place);
    if (this.isWantedAmong(start, this.endOf(place), isWanted)) {
      this.view(field, start, { isWanted, found });
    }
  }

  private view(
    field: ReferenceField,
    start: number,
    { isWanted, found }: { isWanted: IsWanted; found: Reference[] },
  ): void {
    let next = start;
    visitTexts(field, this.entity, (text, index, innerIndex) => {
      const target = this.targets[this.rows.at(next++)];
      if (target && isWanted(target)) {
        const at = { text, index, innerIndex };
        found.push(new ReferenceView(field, target, at));
      }
    });
  }

  /** Most fields are empty, and often none of the targets is wanted. */
  private isWantedAmong(from: number, end: number, isWanted: IsWanted) {
    const { rows, targets } = this;
    for (let next = from; next < end; next++) {
      const target = targets[rows.at(next)];
      if (target && isWanted(target)) return true;
    }
    return false;
  }

  /** Where the numbers of the targets in a field start. */
  private startOf(place: number): number {
    return place === 0
      ? this.start + this.fields.length
      : this.endOf(place - 1);
  }

  private endOf(place: number): number {
    return this.rows.at(this.start + place);
  }

  private placeOf(name: string): number {
    const { fields } = this;
    // asked of every entity: without a function for each
    for (let place = 0; place < fields.length; place++) {
      if (fields[place].name === name) return place;
    }
    throw new Error(`There is no reference field ${name}`);
  }
}

/** The number of texts that are no ref. */
const NO_REF = 0;
const NO_TARGETS: readonly never[] = [];

/**
 * The ref that a field's relation starts from: the entity itself, unless the
 * field says that another field names the source. `undefined` when that field
 * names nothing, or a kind that it may not name.
 *
 * @public
 */
export function sourceRefOf(
  item: { readonly ref: string; readonly references: References },
  field: ReferenceField,
): string | undefined {
  const { source } = field.reference;
  if (!source) return item.ref;
  return item.references.of(fieldNameOf(source)).find(({ allowed }) => allowed)
    ?.ref;
}

/** What refers to nothing, though it could in these fields. */
export function noReferences(fields: readonly ReferenceField[]): References {
  const rows = new NumberList();
  for (const _ of fields) rows.push(fields.length);
  return new References(fields, undefined, { targets: [], rows, start: 0 });
}

/**
 * Remembers what follows from a target: found once for all references to it that
 * were read together, and then as quick to get as an item of an array, where a
 * map by refs costs ten times as much.
 *
 * @public
 */
export function rememberByTarget<Value>(
  derive: (target: ReferenceTarget) => Value,
): (references: References, target: TargetNumber) => Value {
  // what was read with an entity that went goes with it
  const known = new WeakMap<References['targets'], (Value | undefined)[]>();
  let targets: References['targets'] = [];
  let values: (Value | undefined)[] = [];
  return (references, number) => {
    if (references.targets !== targets) {
      targets = references.targets;
      values = known.get(targets) ?? [];
      known.set(targets, values);
    }
    let value = values[number];
    if (value === undefined) {
      value = derive(targets[number]!);
      values[number] = value;
    }
    return value;
  };
}
