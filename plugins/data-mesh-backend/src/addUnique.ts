/** @throws Error when there is one of that id already. */
export function addUnique<Item extends { readonly id: string }>(
  known: readonly Item[],
  into: Item[],
  item: Item,
): void {
  if (known.some(({ id }) => id === item.id))
    throw new Error(`There is already something with the id ${item.id}`);
  into.push(item);
}
