import {
  componentsInSteps,
  eachInSteps,
  finish,
  type Steps,
} from '@backstage-data-mesh/model';

/** Things that are numbered from 0, and where each of them leads. */
export interface Network {
  readonly count: number;
  targetsOf(member: number): ArrayLike<number>;
  /** The name by which members are put in order. */
  nameOf(member: number): string;
  /** Its components, where they are known: `componentsOf`. */
  readonly components?: readonly (readonly number[])[];
}

/** A cycle of things that lead to each other. */
export interface Cycle {
  /** From the first name on; each leads to the next, the last to the first. */
  readonly nodes: readonly number[];
  /** How many reach each other here, those of other cycles included. */
  readonly groupSize: number;
  /** The place of a member in the cycle, if it is in it. */
  placeOf(member: number): number | undefined;
}

/** The cycle of each member that is in one. */
export type Cycles<Of extends Cycle = Cycle> = ReadonlyMap<number, Of>;

/** So many steps are spent on a group; one of 100 members takes fewer. */
const MAX_STEPS = 50_000;

/**
 * The shortest cycle of each member. Whoever is in a cycle gets one, however
 * long it is. In a very large group not all are searched for: a member then gets
 * the cycle in which another search met it, or one of its group. Linear but for
 * these searches.
 */
export function findShortestCycles(network: Network): Cycles {
  return finish(shortestCyclesInSteps(network));
}

/** The same, in steps. */
export function* shortestCyclesInSteps(network: Network): Steps<Cycles> {
  const found = new Map<number, Cycle>();
  const group = new Int32Array(network.count).fill(-1);
  const byName = compareByName(network);
  const components =
    network.components ??
    (yield* componentsInSteps(network.count, network.targetsOf));
  let index = -1;
  yield* eachInSteps(components, members => {
    index++;
    if (!isCycle(network, members)) return;
    for (const member of members) group[member] = index;
    const inOrder = [...members].sort(byName);
    findInGroup({ network, group, steps: 0 }, inOrder, found);
  });
  return found;
}

function isCycle({ targetsOf }: Network, members: readonly number[]): boolean {
  if (members.length > 1) return true;
  const [first] = members;
  const targets = targetsOf(first);
  for (let at = 0; at < targets.length; at++) {
    if (targets[at] === first) return true;
  }
  return false;
}

function compareByName({ nameOf }: Network) {
  return (a: number, b: number) => (nameOf(a) < nameOf(b) ? -1 : 1);
}

interface Search {
  readonly network: Network;
  /** The number of the group that a member is in; -1 for none so far. */
  readonly group: Int32Array;
  steps: number;
}

function findInGroup(
  search: Search,
  members: readonly number[],
  found: Map<number, Cycle>,
): void {
  const met = new Map<number, Cycle>();
  let first: Cycle | undefined;
  for (const member of members) {
    if (first && search.steps > MAX_STEPS) {
      found.set(member, met.get(member) ?? first);
      continue;
    }
    const nodes = fromFirst(search.network, findCycleOf(search, member));
    const cycle = describeCycle(nodes, members.length);
    first ??= cycle;
    found.set(member, cycle);
    nodes.filter(node => !met.has(node)).forEach(node => met.set(node, cycle));
  }
}

/** A breadth-first search that ends where it began. */
function findCycleOf(search: Search, start: number): number[] {
  const { network, group } = search;
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let next = 0; next < queue.length; next++) {
    const node = queue[next];
    const targets = network.targetsOf(node);
    for (let place = 0; place < targets.length; place++) {
      const target = targets[place];
      search.steps++;
      if (target === start) return walkBack(cameFrom, node, start);
      if (group[target] !== group[start] || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return [start];
}

function walkBack(
  cameFrom: ReadonlyMap<number, number>,
  end: number,
  start: number,
): number[] {
  const nodes: number[] = [];
  let node: number | undefined = end;
  while (node !== undefined && node !== start) {
    nodes.push(node);
    node = cameFrom.get(node);
  }
  return [start, ...nodes.reverse()];
}

/** The same cycle, beginning with its first name. */
function fromFirst(
  { nameOf }: Network,
  cycle: readonly number[],
): readonly number[] {
  let first = 0;
  cycle.forEach((node, index) => {
    if (nameOf(node) < nameOf(cycle[first])) first = index;
  });
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

function describeCycle(nodes: readonly number[], groupSize: number): Cycle {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return { nodes, groupSize, placeOf: member => places.get(member) };
}
