/**
 * Reads the nearest value from a node outwards, and remembers it for all that
 * were passed: linear for however many that are asked for. A circle ends where
 * it began.
 */
export function rememberUpwards<Node, Value>(
  around: (node: Node) => Node | undefined,
  read: (node: Node) => Value | undefined,
): (start: Node) => Value | undefined {
  const known = new Map<Node, Value | undefined>();
  return start => {
    const passed: Node[] = [];
    let value: Value | undefined;
    let node: Node | undefined = start;
    while (node !== undefined && value === undefined && !known.has(node)) {
      value = read(node);
      known.set(node, value);
      passed.push(node);
      node = around(node);
    }
    if (value === undefined && node !== undefined) value = known.get(node);
    for (const each of passed) known.set(each, value);
    return value;
  };
}
