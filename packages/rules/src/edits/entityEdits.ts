import type { Edit, EntityPath } from '@backstage-data-mesh/model';
import { isSameValue } from '../memory/isSameValue';

type Key = string | number;
type Container = Readonly<Record<Key, unknown>>;

/**
 * The value with another one at a path, nothing of it changed in place; without
 * a value what stands there is taken out. Maps on the way are made.
 */
export function setAt(value: unknown, path: EntityPath, to: unknown): unknown {
  if (path.length === 0) return to;
  const [key, ...rest] = path;
  const inner = setAt(isContainer(value) ? value[key] : undefined, rest, to);
  if (Array.isArray(value)) {
    const copy = [...value];
    if (inner === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = inner;
    return copy;
  }
  const copy = { ...(isContainer(value) ? value : {}), [key]: inner };
  if (inner === undefined) delete copy[key];
  return copy;
}

/** Makes edits of an entity one after another. @public */
export function applyEdits<Entity>(
  entity: Entity,
  edits: readonly Edit[],
): Entity {
  return edits.reduce<unknown>(
    (changed, { path, action, value }) =>
      setAt(changed, path, action === 'remove' ? undefined : value),
    entity,
  ) as Entity;
}

/**
 * The edits that make one value of another: each of the smallest part that
 * differs; of a list its items where they only changed, went, or were added.
 */
export function findEdits(
  before: unknown,
  after: unknown,
  path: EntityPath = [],
): Edit[] {
  if (isSameValue(before, after)) return [];
  if (after === undefined) return [{ path, action: 'remove' }];
  if (Array.isArray(before) && Array.isArray(after)) {
    return editsOfList(before, after, path);
  }
  if (!isMap(before) || !isMap(after)) {
    return [{ path, action: 'set', value: after }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap(key =>
    findEdits(before[key], after[key], [...path, key]),
  );
}

function editsOfList(
  before: readonly unknown[],
  after: readonly unknown[],
  path: EntityPath,
): Edit[] {
  if (after.length >= before.length) {
    const isKept = before.every(
      (item, index) =>
        before.length === after.length || isSameValue(item, after[index]),
    );
    return isKept
      ? after.flatMap((item, index) =>
          findEdits(before[index], item, [...path, index]),
        )
      : [{ path, action: 'set', value: after }];
  }
  const gone = findGone(before, after);
  // from the end, so that the places of the others hold
  return gone
    ? gone
        .reverse()
        .map(index => ({ path: [...path, index], action: 'remove' }) as const)
    : [{ path, action: 'set', value: after }];
}

/** The places of items that went; nothing when others changed, too. */
function findGone(
  before: readonly unknown[],
  after: readonly unknown[],
): number[] | undefined {
  const gone: number[] = [];
  let next = 0;
  before.forEach((item, index) => {
    if (next < after.length && isSameValue(item, after[next])) next++;
    else gone.push(index);
  });
  return next === after.length ? gone : undefined;
}

/**
 * Where an entity is unread after edits. What was set is known; where an item of
 * a list went, the whole list counts as unread, since the others moved up.
 */
export function unreadAfter(
  unread: readonly EntityPath[] | undefined,
  edits: readonly Edit[],
): readonly EntityPath[] | undefined {
  return unread?.flatMap(place => {
    for (const { path, action, value } of edits) {
      const list = path.slice(0, -1);
      const isItem = typeof path.at(-1) === 'number';
      if (action === 'remove' && isItem && isWithin(place, list)) return [list];
      if (isWithin(place, path)) return Array.isArray(value) ? [path] : [];
    }
    return [place];
  });
}

function isWithin(path: EntityPath, outer: EntityPath): boolean {
  return outer.every((key, index) => path[index] === key);
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function isMap(value: unknown): value is Container {
  return isContainer(value) && !Array.isArray(value);
}
