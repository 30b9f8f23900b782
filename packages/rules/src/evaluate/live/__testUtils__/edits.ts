import {
  readMesh,
  type MeshChange,
  type MeshItem,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';

/** An entity as it is written. */
type Written = Readonly<Record<string, unknown>>;

/** A choice of an entity and of what is done to it; the numbers wrap around. */
export interface Edit {
  readonly entity: number;
  readonly donor: number;
  readonly place: number;
  readonly action: 'take' | 'drop' | 'remove' | 'restore';
}

/** Any edit; most change one field to what it is in another entity. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  entity: fc.nat(),
  donor: fc.nat(),
  place: fc.nat(),
  action: fc.constantFrom('take', 'take', 'take', 'drop', 'remove', 'restore'),
});

/** A mesh whose entities are edited one after another. */
export interface EditedMesh {
  /** The entities as they are now. */
  items(): readonly MeshItem[];
  /** Makes an edit; what would not be an entity is left out. */
  edit(edit: Edit): MeshChange;
}

/** Starts with the entities as they are written. */
export function editMesh(original: readonly Written[]): EditedMesh {
  const first = original.flatMap(entity => {
    const item = readWhole(entity);
    return item ? { entity, item } : [];
  });
  const refs = first.map(({ item }) => item.ref);
  const written = new Map(first.map(({ entity, item }) => [item.ref, entity]));
  const items = new Map(first.map(({ item }) => [item.ref, item]));
  const put = (ref: string, entity: Written): MeshChange => {
    const item = readWhole(entity);
    if (!item) return {};
    written.set(ref, entity);
    items.set(ref, item);
    return { put: [item] };
  };
  return {
    items: () => [...items.values()],
    edit({ entity, donor, place, action }) {
      const index = entity % refs.length;
      const ref = refs[index];
      const now = written.get(ref);
      if (action === 'remove') {
        written.delete(ref);
        items.delete(ref);
        return { remove: [ref] };
      }
      if (action === 'restore' || !now) return put(ref, first[index].entity);
      const kin = first.filter(({ entity: { kind } }) => kind === now.kind);
      const other = kin[donor % kin.length].entity;
      return put(ref, changeField(now, action === 'take' ? other : {}, place));
    },
  };
}

/** A catalog keeps what it had where something is broken. */
function readWhole(entity: Written): MeshItem | undefined {
  const [item] = readMesh([entity]).items;
  return item?.unread?.length ? undefined : item;
}

/** Sets one field to what it is in another entity, or takes it away. */
function changeField(entity: Written, from: Written, place: number): Written {
  const paths = listPaths({
    spec: { ...object(entity.spec), ...object(from.spec) },
  });
  const path = paths[place % paths.length];
  const copy = structuredClone(entity) as Record<string, unknown>;
  let [target, source]: unknown[] = [copy, from];
  for (const key of path.slice(0, -1)) {
    target = object(target)[key];
    source = object(source)[key];
  }
  const last = path[path.length - 1];
  const value = object(source)[last];
  if (typeof target !== 'object' || target === null) return copy;
  if (value === undefined) Reflect.deleteProperty(target, last);
  else Reflect.set(target, last, structuredClone(value));
  return copy;
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function listPaths(value: unknown, path: readonly string[] = []): string[][] {
  const children = Object.entries(object(value)).flatMap(([key, child]) =>
    listPaths(child, [...path, key]),
  );
  return path.length > 1 ? [[...path], ...children] : children;
}
