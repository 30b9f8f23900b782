import { LIMITS } from './limits';

interface Visit {
  readonly value: object;
  readonly depth: number;
  /** Set when the value's children are done: it is an ancestor no more. */
  readonly leaves?: true;
}

/** What makes a value unfit to work with. */
export interface Unfit {
  /** The end of a sentence about the document. */
  readonly reason: string;
  /** True when it is only too much of what is right. */
  readonly isExcess: boolean;
}

/**
 * What makes a parsed value unfit to work with; `undefined` for all values that
 * people write. It does not recurse, and ends on values that contain themselves.
 */
export function inspectValue(root: unknown): Unfit | undefined {
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
    if (!Array.isArray(children)) return children;
    nodes += children.length;
    if (ancestors.has(value)) return wrong('contains itself');
    if (depth > LIMITS.depth)
      return excess(`is nested deeper than ${LIMITS.depth} levels`);
    if (nodes > LIMITS.nodes)
      return excess(`has more than ${LIMITS.nodes} values`);
    ancestors.add(value);
    stack.push({ value, depth, leaves: true });
    for (const child of children)
      if (isObject(child)) stack.push({ value: child, depth: depth + 1 });
  }
  return undefined;
}

function wrong(reason: string): Unfit {
  return { reason, isExcess: false };
}

function excess(reason: string): Unfit {
  return { reason, isExcess: true };
}

function childrenOf(value: object): unknown[] | Unfit {
  if (Array.isArray(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return wrong(
      'has a value with a tag that stands for no plain text, list or map',
    );
  const values: unknown[] = Object.values(value);
  return values.length > LIMITS.keysPerMap
    ? excess(`has a map with more than ${LIMITS.keysPerMap} keys`)
    : values;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
