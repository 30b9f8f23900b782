import type { EntityPath } from './entityPath';

/** What stands at a path, whatever it is; `undefined` for nothing. */
export function valueAt(input: unknown, path: EntityPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined,
    input,
  );
}

function isContainer(
  value: unknown,
): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
