/** Where something lies within another, and what is known there. */
export interface Inwards<Node, Value> {
  /** What a node lies in; `undefined` for an outermost one. */
  around(node: Node): Node | undefined;
  /** The value of a node, from that of what it lies in. */
  derive(node: Node, wider: Value | undefined): Value;
  /** The value of all that lie in themselves, and of all within these. */
  readonly inCircle: Value;
}

/**
 * Derives the value of a node from that of what it lies in, and remembers it for
 * all that were passed: what a long chain has in common is made once, and its
 * length is no depth of calls.
 */
export function rememberInwards<Node, Value>({
  around,
  derive,
  inCircle,
}: Inwards<Node, Value>): (start: Node) => Value {
  const known = new Map<Node, { readonly value: Value }>();
  const circling = { value: inCircle };
  return start => {
    const passed: Node[] = [];
    let node: Node | undefined = start;
    while (node !== undefined && !known.has(node)) {
      // who is met again on the way lies in a circle
      known.set(node, circling);
      passed.push(node);
      node = around(node);
    }
    let found = node === undefined ? undefined : known.get(node);
    for (const each of passed.reverse()) {
      if (found === circling) break;
      found = { value: derive(each, found?.value) };
      known.set(each, found);
    }
    return (known.get(start) ?? circling).value;
  };
}
