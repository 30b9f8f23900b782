import {
  findKind,
  group,
  user,
  type KindDeclaration,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import type { Rule } from '@backstage-data-mesh/rules';

/**
 * Lets a rule that was made with another copy of the model work on this one's
 * graph: kinds are known by name and not by identity.
 */
export function adaptRule(rule: Rule): Rule {
  const graphs = new WeakMap<MeshGraph, MeshGraph>();
  const adapted = (graph: MeshGraph): MeshGraph => {
    const known = graphs.get(graph) ?? adaptGraph(graph);
    graphs.set(graph, known);
    return known;
  };
  return {
    ...rule,
    subject: {
      kinds: rule.subject.kinds,
      read: (graph, node) => rule.subject.read(adapted(graph), node),
    },
    judge: (context, node) =>
      rule.judge({ ...context, graph: adapted(context.graph) }, node),
  };
}

function adaptGraph(graph: MeshGraph): MeshGraph {
  return {
    ...graph,
    get: (kind, node) => graph.get(ownKind(kind), node),
  };
}

const catalogKinds = new Map<string, unknown>([
  [group.kind, group],
  [user.kind, user],
]);

// both copies declare the kind by the same schema, so the type holds
function ownKind<Entity>(
  kind: KindDeclaration<Entity>,
): KindDeclaration<Entity> {
  const own = catalogKinds.get(kind.kind) ?? findKind(kind.kind);
  return (own ?? kind) as KindDeclaration<Entity>;
}
