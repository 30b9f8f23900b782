import {
  isSameKind,
  type KindDeclaration,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import type { Rule } from '@backstage-data-mesh/rules';

/**
 * Lets a rule that was made with another copy of the model read this one's
 * graph, which knows the kinds of its entities by identity.
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
    get(kind, node) {
      const own = node === undefined ? undefined : graph.itemOf(node)?.kind;
      return graph.get(sameKind(kind, own), node);
    },
  };
}

// both copies declare the kind by the same schema, so the type holds
function sameKind<Entity>(
  kind: KindDeclaration<Entity>,
  own: KindDeclaration | undefined,
): KindDeclaration<Entity> {
  return own && isSameKind(own, kind) ? (own as KindDeclaration<Entity>) : kind;
}
