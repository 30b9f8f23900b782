/**
 * Makes a value when it is first asked for, and keeps it: schemas take longer
 * to build than a file takes to check, and most of them nobody asks for.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
