import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { Subject, SubjectType } from '../declare/subject';
import type { Plan } from './plan';

/** Neighbours that are judged by the same plan, rule by rule. */
export interface PlanGroup {
  readonly plan: Plan;
  readonly nodes: readonly MeshNode[];
}

/**
 * No more than so many are judged rule by rule: what they say stays near the
 * processor until the last rule has looked at it.
 */
const MAX_GROUP = 128;

/** Neighbours mostly share their plan. */
export function* groupByPlan(
  nodes: readonly MeshNode[],
  planAt: (node: MeshNode) => Plan,
): Generator<PlanGroup, void> {
  let from = 0;
  while (from < nodes.length) {
    const plan = planAt(nodes[from]);
    const most = Math.min(nodes.length, from + MAX_GROUP);
    let to = from + 1;
    while (to < most && planAt(nodes[to]) === plan) to++;
    yield { plan, nodes: nodes.slice(from, to) };
    from = to;
  }
}

/**
 * Reads some nodes as the subjects of rules, once for each type of subject;
 * `undefined` for those that are no subject, or exempt.
 */
export function readSubjects(
  graph: MeshGraph,
  nodes: readonly MeshNode[],
): (type: SubjectType<unknown>) => readonly (Subject | undefined)[] {
  const known = new Map<SubjectType<unknown>, (Subject | undefined)[]>();
  // most types read a node as the same entity
  const made: (Subject | undefined)[] = nodes.map(() => undefined);
  const subjectAt = (at: number, entity: unknown): Subject => {
    const last = made[at];
    if (last && last.entity === entity) return last;
    const node = nodes[at];
    const subject = { ref: graph.refOf(node), node, entity: entity as never };
    made[at] = subject;
    return subject;
  };
  const readAll = (type: SubjectType<unknown>) =>
    nodes.map((node, at) => {
      const entity = type.read(graph, node);
      const isSubject =
        entity !== undefined && type.exempt?.(entity) === undefined;
      return isSubject ? subjectAt(at, entity) : undefined;
    });
  return type => {
    let subjects = known.get(type);
    if (!subjects) known.set(type, (subjects = readAll(type)));
    return subjects;
  };
}
