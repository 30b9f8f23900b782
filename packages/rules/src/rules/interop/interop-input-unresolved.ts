import {
  dataProduct,
  findNearNames,
  findSlip,
  quote,
  referencesOf,
  type DataProductEntity,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  PASS,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { inputPath, nameInput, nameInputShortly } from './shared/flowNames';
import { ALONE } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { fromProductsInUse } from './shared/fromProductsInUse';
import { judgeFlows, type ClassOf } from './shared/judgeFlows';
import { findMeantRefs } from '../../facts/references/meantRefs';
import { rememberLast } from '../../memory/rememberBy';
import { suggestName } from '../../references/suggestName';
import { writeRef } from '../../references/writeRef';
import { listSome } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

export const interopInputUnresolved = defineRule({
  id: 'interop-input-unresolved',
  summary: 'What a data product reads from another product exists.',
  why: 'An input that nobody provides is a flow on paper: it cannot be promised, changed with notice or switched off in time, because its provider does not know of it.',
  source:
    'Bitol, Open Data Product Standard: input ports name what they expect',
  remedy:
    'Correct `spec.inputPorts[].from` so that it names a data product of the mesh and, behind `#`, one of its output ports; or ask the provider to declare the port.',
  subject: productsInUse,
  needs: ['mesh'],
  inPartialMesh: 'unverified',
  version: '3',
  severity: 'error',
  earlySeverity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: field-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visit' }]
`,
  },
  check: (subject, context) => judgeFlows(subject, context, terms),
});

/** Where there are ports, there is a product. */
const resolutionOf: ClassOf = () => intake =>
  intake.read.length > 0 ? PASS : ALONE;

const terms = fromProductsInUse<unknown>({
  judgeInto({ entity }, context) {
    const namesOf = rememberLast((provider: MeshNode) =>
      namesOfPorts(context.graph, provider),
    );
    const state: Suggesting = {
      ...{ context, entity, namesOf },
      left: MAX_SUGGESTED,
    };
    return flow => judgeInput(flow, state);
  },
  classOf: resolutionOf,
});

interface Suggesting {
  readonly context: RuleContext;
  readonly entity: DataProductEntity;
  /** The names of the ports of a product. */
  readonly namesOf: (provider: MeshNode) => readonly string[];
  /** Looking for near names costs time: so many inputs get suggestions. */
  left: number;
}

const MAX_SUGGESTED = 50;
/** So many ports of a provider are looked at for near names. */
const MAX_CANDIDATES = 1_000;

function judgeInput(flow: InputFlow, state: Suggesting): Verdict {
  const { graph } = state.context;
  const { provider, portName, offer } = flow;
  if (!graph.get(dataProduct, provider)) {
    return graph.itemOf(provider)
      ? unknown(
          `${nameInputShortly(flow)} reads a data product of another format; one of \`data-mesh/v1alpha1\` can be read`,
        )
      : [withoutProduct(flow, state)];
  }
  const isFound = portName === undefined || offer.ports.length > 0;
  return isFound ? PASS : [withoutPort(flow, portName, state)];
}

function withoutProduct(flow: InputFlow, state: Suggesting): Finding {
  const { graph, facts } = state.context;
  const ref = graph.refOf(flow.provider);
  const near =
    state.left-- > 0
      ? findMeantRefs(graph, facts.nearRefs, {
          source: graph.refOf(flow.consumer),
          relation: 'consumesFrom',
          ref,
          written: referencesOf(graph, dataProduct, flow.consumer)
            .of('inputPorts.from')
            .find(({ index }) => index === flow.index),
        })
      : [];
  const hash = flow.input.from.indexOf('#');
  const fragment = hash === -1 ? '' : flow.input.from.slice(hash);
  return {
    path: inputPath(flow, 'from'),
    discriminator: flow.key,
    message: `${nameInput(graph, flow)} reads ${nameEntity(ref)}, which is not in the mesh; an input names a product that exists`,
    suggestions: near.map(meant =>
      suggestName({
        path: inputPath(flow, 'from'),
        value: `${writeRef(meant.ref, state.entity)}${fragment}`,
        isSlip: meant.isSafe,
        isSafe: meant.isSafe,
      }),
    ),
  };
}

function withoutPort(
  flow: InputFlow,
  portName: string,
  state: Suggesting,
): Finding {
  const { graph } = state.context;
  const names = state.left-- > 0 ? state.namesOf(flow.provider) : [];
  const unversioned = names.find(name => portName.startsWith(`${name}@`));
  const near =
    unversioned === undefined
      ? findNearNames(portName, names, name => name)
      : [{ value: unversioned }];
  // a slip is near
  const slip = near.length > 0 ? findSlip(portName, names) : undefined;
  const { from } = flow.input;
  const product = from.slice(0, from.indexOf('#'));
  const offers = names.length > 0 ? `; it offers ${listSome(names)}` : '';
  return {
    path: inputPath(flow, 'from'),
    discriminator: flow.key,
    message: `${nameInput(graph, flow)} reads output port ${quote(portName)} of ${nameEntity(graph.refOf(flow.provider))}, which has no such port${unversioned === undefined ? offers : `; the port is ${quote(unversioned)}, and \`expects.version\` says which version of it is read`}`,
    related: [
      { ref: graph.refOf(flow.provider), path: ['spec', 'outputPorts'] },
    ],
    suggestions: near.map(({ value }) =>
      suggestName({
        path: inputPath(flow, 'from'),
        value: `${product}#${value}`,
        isSlip: value === slip,
        isSafe: value === slip,
      }),
    ),
  };
}

function namesOfPorts(
  graph: RuleContext['graph'],
  provider: MeshNode,
): readonly string[] {
  const ports = graph.get(dataProduct, provider)?.spec.outputPorts ?? [];
  const names = ports.slice(0, MAX_CANDIDATES).map(({ name }) => name);
  return [...new Set(names)].filter(name => name.trim() !== '').sort();
}
