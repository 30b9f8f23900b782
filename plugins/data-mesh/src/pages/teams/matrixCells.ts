import type {
  InteractionMode,
  MappedInteraction,
  TeamFlow,
} from '@backstage-data-mesh/model';
import { pairOf } from './interactionsOn';

/** What is between two teams. */
export interface MatrixCell {
  /** The flows from the first team to the second. */
  readonly flows: number;
  /** The modes in which they work together, each once. */
  readonly modes: readonly InteractionMode[];
  /** True when data flows, either way, and nobody says how they work together. */
  readonly isUndeclared: boolean;
}

/** Finds what is between two teams. */
export function createMatrix(
  flows: readonly TeamFlow[],
  interactions: readonly MappedInteraction[],
): (from: string, to: string) => MatrixCell | undefined {
  const numbers = new Map(
    flows.map(each => [`${each.provider} ${each.consumer}`, each.flows]),
  );
  const declared = new Map<string, Set<InteractionMode>>();
  for (const { team, partner, mode } of interactions) {
    const key = pairOf(team, partner);
    const modes = declared.get(key) ?? new Set();
    declared.set(key, modes);
    if (mode) modes.add(mode);
  }
  return (from, to) => {
    if (from === to) return undefined;
    const there = numbers.get(`${from} ${to}`) ?? 0;
    const back = numbers.get(`${to} ${from}`) ?? 0;
    const modes = declared.get(pairOf(from, to));
    if (there + back === 0 && !modes) return undefined;
    return {
      flows: there,
      modes: [...(modes ?? [])],
      isUndeclared: there + back > 0 && !modes,
    };
  };
}

/** Pairs of teams between which data flows and that declare nothing. */
export function countUndeclared(
  flows: readonly TeamFlow[],
  interactions: readonly MappedInteraction[],
): number {
  const declared = new Set(
    interactions.map(({ team, partner }) => pairOf(team, partner)),
  );
  const needed = new Set(
    flows.map(({ provider, consumer }) => pairOf(provider, consumer)),
  );
  return [...needed].filter(pair => !declared.has(pair)).length;
}
