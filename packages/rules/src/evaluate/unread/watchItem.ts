import {
  EACH,
  treeOfPaths,
  type EntityPath,
  type MeshItem,
  type PathTree,
  type ReferenceField,
} from '@backstage-data-mesh/model';
import { findMisplaced } from '../../references/misplaced';
import type { NoteUnread, UnreadPart } from './unreadLog';

/** A broken item that tells of each broken part that is asked for. */
export interface WatchedItem {
  readonly item: MeshItem;
  readonly parts: readonly UnreadPart[];
}

/** The same item, which tells of the broken parts that somebody asks for. */
export function watchItem(item: MeshItem, note: NoteUnread): WatchedItem {
  const { ref, entity, unread = [] } = item;
  const misplaced = new Set(findMisplaced(item).map(({ path }) => keyOf(path)));
  const parts = unread.map(path => ({
    ...{ ref, path },
    isMisplaced: misplaced.has(keyOf(path)),
  }));
  const byPath = new Map(parts.map(part => [keyOf(part.path), part]));
  const onRead: OnRead = path => {
    const part = byPath.get(keyOf(path));
    if (part) note(part);
  };
  const onReference = (field: ReferenceField) =>
    parts.filter(({ path }) => isIn(field, path)).forEach(note);
  return {
    parts,
    item: {
      ...item,
      entity: watchParts(entity, treeOfPaths(unread), { at: [], onRead }),
      references: item.references.watched(onReference),
    },
  };
}

/** True when a reference of the field may stand in a part of the entity. */
export function isIn({ path }: ReferenceField, part: EntityPath): boolean {
  return part.every((key, depth) =>
    typeof key === 'number' ? path[depth] === EACH : path[depth] === key,
  );
}

type OnRead = (path: EntityPath) => void;

interface Watch {
  readonly at: EntityPath;
  readonly onRead: OnRead;
}

/** A copy of what leads to the parts; each of them tells when it is read. */
function watchParts<Value extends object>(
  value: Value,
  parts: PathTree,
  { at, onRead }: Watch,
): Value {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  for (const [key, below] of parts) {
    const part: unknown = Reflect.get(value, key);
    const path = [...at, key];
    const read = () => onRead(path);
    if (below.size > 0 && isContainer(part)) {
      set(copy, key, { value: watchParts(part, below, { at: path, onRead }) });
    } else if (Array.isArray(value) && isContainer(part)) {
      // who only counts the items, or looks at others, does not ask
      set(copy, key, { value: watchAll(part, read) });
    } else {
      set(copy, key, {
        get: () => {
          read();
          return part;
        },
      });
    }
  }
  // it has all the keys of the value
  return copy as Value;
}

function watchAll(item: object, read: () => void): object {
  return new Proxy(item, {
    get: (target, key) => {
      read();
      return Reflect.get(target, key);
    },
  });
}

function set(
  target: object,
  key: string | number,
  how: { readonly value: unknown } | { readonly get: () => unknown },
): void {
  const common = { enumerable: true, configurable: true };
  Object.defineProperty(target, key, { ...common, ...how });
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function keyOf(path: EntityPath): string {
  return JSON.stringify(path);
}
