import {
  dataProduct,
  isRetired,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { leadsNowhere, inputPath, nameInput } from './shared/flowNames';
import type { FlowSource } from '../../facts/flow/flowSource';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { judgeFlows, type ClassOf, type FlowTerms } from './shared/judgeFlows';
import { nameEntity } from '../../wording/names';

export const interopUnstableUpstream = defineRule({
  id: 'interop-unstable-upstream',
  summary:
    'A data product in production reads only products in production, and none reads a retired one.',
  why: 'A promise rests on the promises below it. An experiment may change or vanish any day, a deprecated product will, and a retired one gives nothing any more, so a product in production that reads them cannot keep its word. Of a port that is deprecated itself `interop-deprecated-port-consumed` tells.',
  source: 'Broda, An operating model for data products: the contract and SLAs',
  remedy:
    'Read another product in `spec.inputPorts[].from`, or remove the input. With the owner of an experiment you may agree on the day on which it goes into production instead.',
  subject: everyOf(dataProduct),
  needs: ['mesh'],
  version: '2',
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
spec: { type: source-aligned, lifecycle: experimental, owner: field-crew }
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
    return subject.entity.spec.lifecycle === 'production'
      ? judgeFlows(subject, context, terms)
      : judgeFlows(subject, context, termsOfOthers);
  },
});

/** What is not in production may read what is not, but nothing that has ended. */
const NOT_IN_PRODUCTION = notApplicable('it is not in production');

const termsOfOthers: FlowTerms<unknown> = {
  judgeInto:
    (_, { graph, facts }) =>
    flow =>
      facts.flows.isRetired(flow.provider)
        ? [tellRetired(graph, flow)]
        : NOT_IN_PRODUCTION,
  classOf:
    ({ facts: { flows } }) =>
    ({ provider }) =>
      flows.isRetired(provider) ? 'retired' : NOT_IN_PRODUCTION,
};

const lifecycleOf: ClassOf =
  ({ graph }) =>
  intake => {
    const lifecycle = graph.get(dataProduct, intake.provider)?.spec.lifecycle;
    if (lifecycle === undefined) return 'none';
    return isUnstable(lifecycle, intake) ? lifecycle : PASS;
  };

const terms: FlowTerms<unknown> = {
  judgeInto:
    (_, { graph }) =>
    flow =>
      judgeProvider(graph, flow),
  classOf: lifecycleOf,
};

/** Of a deprecated port, which says more, another rule tells. */
function isUnstable(lifecycle: string, { read }: FlowSource): boolean {
  if (lifecycle !== 'deprecated') return lifecycle !== 'production';
  const isTold = read.every(({ port }) => port.deprecated !== undefined);
  return read.length === 0 || !isTold;
}

function judgeProvider(graph: MeshGraph, flow: InputFlow): Verdict {
  const lifecycle = graph.get(dataProduct, flow.provider)?.spec.lifecycle;
  if (lifecycle === undefined) {
    return leadsNowhere(graph, flow);
  }
  if (!isUnstable(lifecycle, flow)) return PASS;
  if (isRetired(graph, flow.provider)) return [tellRetired(graph, flow)];
  const ref = graph.refOf(flow.provider);
  return [
    {
      path: inputPath(flow, 'from'),
      discriminator: flow.key,
      message: `${nameInput(graph, flow)}, which is in production, reads ${nameEntity(ref)}, which is ${lifecycle}; production rests on what is in production`,
      related: [{ ref, path: ['spec', 'lifecycle'] }],
    },
  ];
}

function tellRetired(graph: MeshGraph, flow: InputFlow): Finding {
  const ref = graph.refOf(flow.provider);
  return {
    path: inputPath(flow, 'from'),
    discriminator: flow.key,
    message: `${nameInput(graph, flow)} reads ${nameEntity(ref)}, which is retired; a retired product gives nothing any more`,
    related: [{ ref, path: ['spec', 'lifecycle'] }],
  };
}
