import type { EntityPath } from '@backstage-data-mesh/model';

/** A part of an entity, of some. */
export interface Part {
  readonly entity: number;
  readonly path: EntityPath;
}

/** The last part of each field of each kind. */
export function partsOf(entities: readonly unknown[]): Part[] {
  const byField = new Map<string, Part>();
  entities.forEach((entity, index) => {
    const walk = (value: unknown, path: EntityPath): void => {
      const keys = path.map(key => (typeof key === 'number' ? '[]' : key));
      if (path.length > 1)
        byField.set([Object(entity).kind, ...keys].join('.'), {
          entity: index,
          path,
        });
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value))
        walk(child, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk({ spec: Object(entity).spec }, []);
  });
  return [...byField.values()];
}

/** The same entities, one of which has another value in a part. */
export function withBroken(
  entities: readonly unknown[],
  { entity, path }: Part,
  value: unknown,
): unknown[] {
  const broken: unknown = structuredClone(entities[entity]);
  const parent = path.slice(0, -1).reduce((at, key) => Object(at)[key], broken);
  Object(parent)[path[path.length - 1]] = value;
  return entities.with(entity, broken);
}
