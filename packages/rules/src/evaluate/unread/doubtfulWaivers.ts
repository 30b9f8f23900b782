import { governanceBody, type MeshGraph } from '@backstage-data-mesh/model';
import { readWaivers } from '../../governance/bodyWaivers';
import { addToList } from '../../memory/listMap';
import type { UnreadPart } from './unreadLog';

/** The broken part of a body that may excuse an entity from a rule, if any. */
export type FindDoubt = (
  ruleId: string,
  entityRef: string,
) => UnreadPart | undefined;

/**
 * Finds waivers of bodies in which something is broken: whether they count is
 * not known, nor whom they excuse from what where that is what is broken.
 */
export function findDoubtfulWaivers(
  graph: MeshGraph,
  partsAt: (node: number) => readonly UnreadPart[],
): FindDoubt {
  const doubtful = new Map<string, UnreadPart[]>();
  for (const body of graph.ofKind(governanceBody)) {
    const parts = partsAt(body);
    if (parts.length === 0) continue;
    const waivers = parts.find(({ path }) => path.length <= 2 && isAll(path));
    if (waivers) addToList(doubtful, keyOf('', ''), waivers);
    for (const { index, waiver, entityRef } of readWaivers(graph, body)) {
      const own = parts.find(({ path }) => path[2] === index && isAll(path));
      addToList(doubtful, keyOf(waiver.rule, entityRef), own ?? parts[0]);
    }
  }
  return (ruleId, entityRef) =>
    ['', ruleId]
      .flatMap(rule => ['', entityRef].map(ref => keyOf(rule, ref)))
      .flatMap(key => doubtful.get(key) ?? [])
      .at(0);
}

function isAll([spec, list]: UnreadPart['path']): boolean {
  return spec === 'spec' && (list === undefined || list === 'waivers');
}

function keyOf(ruleId: string, entityRef: string): string {
  return `${ruleId}|${entityRef}`;
}
