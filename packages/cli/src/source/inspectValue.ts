import { LIMITS } from './limits';

interface Visit {
  readonly value: object;
  readonly depth: number;
  /** Set when the value's children are done: it is an ancestor no more. */
  readonly leaves?: true;
}

/**
 * What makes a parsed value unfit to work with, as the end of a sentence about
 * the document; `undefined` for all values that people write. It does not
 * recurse, and ends on values that contain themselves.
 */
export function inspectValue(root: unknown): string | undefined {
  if (!isObject(root)) return undefined;
  const ancestors = new Set<object>();
  const stack: Visit[] = [{ value: root, depth: 1 }];
  let nodes = 0;
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { value, depth, leaves } = visit;
    if (leaves) {
      ancestors.delete(value);
      continue;
    }
    const children = childrenOf(value);
    if (typeof children === 'string') return children;
    nodes += children.length;
    if (ancestors.has(value)) return 'contains itself';
    if (depth > LIMITS.depth)
      return `is nested deeper than ${LIMITS.depth} levels`;
    if (nodes > LIMITS.nodes) return `has more than ${LIMITS.nodes} values`;
    ancestors.add(value);
    stack.push({ value, depth, leaves: true });
    for (const child of children)
      if (isObject(child)) stack.push({ value: child, depth: depth + 1 });
  }
  return undefined;
}

function childrenOf(value: object): readonly unknown[] | string {
  if (Array.isArray(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return 'has a value with a tag that stands for no plain text, list or map';
  const values: readonly unknown[] = Object.values(value);
  return values.length > LIMITS.keysPerMap
    ? `has a map with more than ${LIMITS.keysPerMap} keys`
    : values;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
