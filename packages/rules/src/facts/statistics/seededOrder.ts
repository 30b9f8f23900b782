/**
 * The numbers below `size` in an order that looks random and is the same for a
 * seed on every machine: Fisher and Yates' shuffle with the linear congruential
 * generator of Numerical Recipes.
 */
export function seededOrder(size: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, index) => index);
  let state = seed >>> 0;
  for (let last = size - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const chosen = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[chosen]] = [order[chosen], order[last]];
  }
  return order;
}
