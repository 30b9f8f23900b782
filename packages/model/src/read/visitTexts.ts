import { EACH, type ReferenceField } from '../declare/schemaTree';

/** Takes in a text; the indexes are -1 where there is no list. */
export type OnText = (text: string, index: number, innerIndex: number) => void;

/** Goes through the lists of a path. */
class ListVisit {
  private index = -1;
  private innerIndex = -1;

  constructor(
    private readonly path: ReferenceField['path'],
    private readonly onText: OnText,
  ) {}

  walk(value: unknown, depth: number): void {
    const { path } = this;
    if (depth === path.length) {
      if (typeof value === 'string')
        this.onText(value, this.index, this.innerIndex);
    } else if (path[depth] === EACH) {
      if (Array.isArray(value)) this.walkItems(value, depth + 1);
    } else {
      const key = path[depth];
      if (isMap(value) && Object.hasOwn(value, key))
        this.walk(value[key], depth + 1);
    }
  }

  private walkItems(items: readonly unknown[], depth: number): void {
    const isInner = this.index !== -1;
    for (let place = 0; place < items.length; place++) {
      if (isInner) this.innerIndex = place;
      else this.index = place;
      this.walk(items[place], depth);
    }
    if (isInner) this.innerIndex = -1;
    else this.index = -1;
  }
}

/**
 * Calls back for each text that stands in a field of an entity, in the order of
 * the entity, with the index of the list's item that holds it, and of the item
 * in a list within that one. What is no text is passed over.
 */
export function visitTexts(
  { path }: Pick<ReferenceField, 'path'>,
  entity: unknown,
  onText: OnText,
): void {
  const list = path.indexOf(EACH);
  if (list === -1) {
    const text = textAt(entity, path);
    if (text !== undefined) onText(text, -1, -1);
    return;
  }
  // most entities have most lists not, and nothing has to be made to see it
  if (Array.isArray(valueAt(entity, path, list)))
    new ListVisit(path, onText).walk(entity, 0);
}

/**
 * How many items the list has that a field goes through; `undefined` where it
 * goes through none or several.
 */
export function countItems(
  { path }: Pick<ReferenceField, 'path'>,
  entity: unknown,
): number | undefined {
  const list = path.indexOf(EACH);
  if (list === -1 || path.includes(EACH, list + 1)) return undefined;
  const value = valueAt(entity, path, list);
  return Array.isArray(value) ? value.length : undefined;
}

/** The text at a path that goes through no list. */
export function textAt(
  entity: unknown,
  path: ReferenceField['path'],
): string | undefined {
  const value = valueAt(entity, path, path.length);
  return typeof value === 'string' ? value : undefined;
}

/** What stands so deep in a path; nothing where that goes through a list. */
function valueAt(
  entity: unknown,
  path: ReferenceField['path'],
  end: number,
): unknown {
  let value = entity;
  for (let depth = 0; depth < end; depth++) {
    const key = path[depth];
    if (key === EACH || !isMap(value) || !Object.hasOwn(value, key)) {
      return undefined;
    }
    value = value[key];
  }
  return value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
