import {
  formatPath,
  quote,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  MAX_RELATED,
  PASS,
  notApplicable,
  type Finding,
  type Suggestion,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse, type Subject } from '../../declare/subject';
import { inputPath, nameProduct } from './shared/flowNames';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { cycleFrom, type CycleFrom } from '../../facts/cycles/cycleFrom';
import type { FlowCycle } from '../../facts/flow/flowCycles';
import { tellCycle } from '../../wording/chains';
import { subjectName } from '../../wording/names';

export const interopCycle = defineRule({
  id: 'interop-cycle',
  summary: 'Data products do not read each other in a cycle.',
  why: 'In a cycle there is no order in which to rebuild the products, a mistake travels round and comes back as input, and no team can change its port before the others have.',
  source: 'practice of data pipelines: flows form an acyclic graph',
  remedy:
    'Cut one flow of the cycle: remove the input port, read the source of the data instead, or split the product that both sides need.',
  subject: productsInUse,
  needs: ['mesh'],
  severity: 'warning',
  earlySeverity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field-crew }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: visits }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  inputPorts: [{ name: journeys, from: journeys }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: visits }]
`,
  },
  check(subject, context) {
    const { facts } = context;
    if (facts.flows.countInto(subject.node) === 0) {
      return notApplicable('it reads no data product');
    }
    const cycle = facts.flows.cycleOf(subject.node);
    return cycle && !cycle.isBroken
      ? [describe(subject, cycle, context)]
      : PASS;
  },
});

function describe(
  { ref, node }: Subject<unknown>,
  cycle: FlowCycle,
  context: RuleContext,
): Finding {
  const { graph } = context;
  const seen = cycleFrom(cycle, node, each => each);
  const flow = inputOnCycle(node, cycle, context);
  return {
    path: flow ? inputPath(flow, 'from') : ['spec', 'inputPorts'],
    message: `${subjectName(ref)} ${describeCycle(graph, seen)}; products can only be rebuilt in order without a cycle`,
    related: seen.others(MAX_RELATED).map(other => ({
      ref: graph.refOf(other),
      path: ['spec', 'inputPorts'],
    })),
    suggestions: flow ? suggestCut(flow, cycle, graph) : [],
  };
}

function describeCycle(
  graph: MeshGraph,
  { length, groupSize, isIn, at }: CycleFrom<MeshNode>,
): string {
  if (length === 1) return 'reads itself';
  const nameAt = (step: number) => nameProduct(graph.refOf(at(step)));
  const shown = `${tellCycle({ length, nameAt })} (each reads the next)`;
  return isIn
    ? `is in a cycle of ${length} data products: ${shown}`
    : `is among ${groupSize} data products that read each other, for example ${shown}`;
}

/** The input by which the product reads the next one of the cycle. */
function inputOnCycle(
  node: MeshNode,
  { nodes, placeOf }: FlowCycle,
  { facts }: RuleContext,
): InputFlow | undefined {
  const place = placeOf(node);
  if (place === undefined) return undefined;
  const next = nodes[(place + 1) % nodes.length];
  return facts.flows.into(node).find(({ provider }) => provider === next);
}

function suggestCut(
  flow: InputFlow,
  { nodes, cut, placeOf }: FlowCycle,
  graph: MeshGraph,
): Suggestion[] {
  // where the types tell nothing, any flow will do: everybody gets their own
  if (cut !== undefined && cut !== placeOf(flow.consumer)) {
    const [from, to] = [nodes[(cut + 1) % nodes.length], nodes[cut]].map(node =>
      nameProduct(graph.refOf(node)),
    );
    const text = `Cut the flow from ${from} to ${to}, which runs from use back to source`;
    return [{ text, edits: [], isSafe: false }];
  }
  const path = inputPath(flow);
  return [
    {
      text: `Remove ${quote(formatPath(path))}`,
      edits: [{ path, action: 'remove' }],
      isSafe: false,
    },
  ];
}
