import {
  dataProduct,
  hasNotEnded,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { addToList } from '../../memory/listMap';
import { rememberBy } from '../../memory/rememberBy';
import type { Facts } from '../../facts/facts';
import type { InteractionIndex } from '../../facts/team/interactionIndex';
import { listRefs } from '../../facts/team/interactions';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { verdictOf } from './shared/verdict';
import { nameEntity, subjectName } from '../../wording/names';

export const teamUndeclaredInteraction = defineRule({
  id: 'team-undeclared-interaction',
  summary:
    'Where data flows from one team to another, a contract or an interaction stands behind it.',
  why: 'Data that flows between two teams makes one depend on the other. Without a contract on the port, and without an interaction that either team declares, nobody has agreed to that, and a change on one side surprises the other.',
  source:
    'Socio-technical congruence (Cataldo, Herbsleb and Carley, 2008): the work asks for coordination that does not take place',
  remedy:
    'Have the provider put a `contract` on the output port, or declare how the teams work together in `teamInteractions` of either team profile.',
  subject: productsInUse,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  version: '2',
  severity: 'warning',
  earlySeverity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: planner }
spec:
  type: consumer-aligned
  lifecycle: production
  owner: field
  inputPorts: [{ from: journeys#journeys }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access
  outputPorts:
    - { name: journeys, version: 1.3.0, contract: { id: journeys-1 } }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: planner }
spec:
  type: consumer-aligned
  lifecycle: production
  owner: field
  inputPorts: [{ from: journeys#journeys }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access
  outputPorts: [{ name: journeys, version: 1.3.0 }]
`,
  },
  check({ ref, node }, { graph, facts }) {
    const providers = graph.targets(node, 'consumesFrom');
    if (providers.length === 0) {
      return notApplicable('it reads no other data product');
    }
    const team = facts.teamFlows.teamOf(node);
    if (team === undefined)
      return unknown('no team owns it; a group in `spec.owner` does');
    const isDeclared = rememberDeclared(facts.interactions, team);
    const state = { graph, facts, team, isDeclared };
    // mostly so, and found out without a look at each port
    if (areCovered(providers, state)) return PASS;
    const gaps = new Map<MeshNode, InputFlow[]>();
    let doubt = '';
    for (const flow of facts.flows.into(node)) {
      const found = judgeFlow(flow, state);
      if (typeof found === 'string') doubt = found;
      else if (found !== undefined) addToList(gaps, found, flow);
    }
    const findings = [...gaps].map(([provider, flows]) =>
      report(graph, ref, { team, provider, flows }),
    );
    return verdictOf(findings, doubt);
  },
});

interface State {
  readonly graph: MeshGraph;
  readonly facts: Facts;
  /** The team that consumes. */
  readonly team: MeshNode;
  /** True when either team declares how it works with the other. */
  readonly isDeclared: (provider: MeshNode) => boolean;
}

/** A product may read from one team through thousands of ports. */
function rememberDeclared(
  interactions: InteractionIndex,
  team: MeshNode,
): State['isDeclared'] {
  return rememberBy(provider =>
    interactions
      .between(team, provider)
      .some(({ interaction }) => hasNotEnded(interaction)),
  );
}

/** True when products are covered, whichever of their ports is read. */
function areCovered(
  products: Uint32Array,
  { graph, facts, team, isDeclared }: State,
): boolean {
  const { teamFlows, flows } = facts;
  for (let at = 0; at < products.length; at++) {
    const provider = teamFlows.teamOf(products[at]);
    if (provider === undefined) return false;
    if (provider === team || flows.isUnderContract(products[at])) continue;
    const isOffering = hasPorts(graph, products[at]);
    if (!isOffering || !isDeclared(provider)) return false;
  }
  return true;
}

function hasPorts(graph: MeshGraph, product: MeshNode): boolean {
  return Boolean(graph.get(dataProduct, product)?.spec.outputPorts?.length);
}

/** The team behind an input that nothing covers, or why that is not known. */
function judgeFlow(
  flow: InputFlow,
  { graph, facts, team, isDeclared }: State,
): MeshNode | string | undefined {
  if (!graph.get(dataProduct, flow.provider))
    return 'a product that it reads is not known';
  const provider = facts.teamFlows.teamOf(flow.provider);
  if (provider === undefined) return 'no team owns a product that it reads';
  if (provider === team) return undefined;
  if (isDeclared(provider)) return undefined;
  if (flow.read.length === 0) return 'a port that it reads is not known';
  return flow.read.every(({ port }) => port.contract !== undefined)
    ? undefined
    : provider;
}

interface Gap {
  readonly team: MeshNode;
  readonly provider: MeshNode;
  readonly flows: readonly InputFlow[];
}

function report(
  graph: MeshGraph,
  ref: string,
  { team, provider, flows }: Gap,
): Finding {
  const products = [...new Set(flows.map(flow => graph.refOf(flow.provider)))];
  const [teamRef, providerRef] = [team, provider].map(graph.refOf);
  return {
    path: ['spec', 'inputPorts', flows[0].index, 'from'],
    discriminator: providerRef,
    message: `${subjectName(ref)} of ${nameEntity(teamRef)} reads ${listRefs(products)} of ${nameEntity(providerRef)} without a contract on ${flows.length === 1 ? 'the port' : 'the ports'}, and neither team declares an interaction with the other; one of the two has to say how they work together`,
    related: products.map(product => ({
      ref: product,
      path: ['spec', 'outputPorts'],
    })),
  };
}
