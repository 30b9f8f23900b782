import { dataProduct, type MeshGraph } from '@backstage-data-mesh/model';
import { notApplicable, PASS, type Verdict } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { leadsNowhere, inputPath, nameInput } from './shared/flowNames';
import type { FlowSource } from '../../facts/flow/flowSource';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { judgeFlows, type ClassOf, type FlowTerms } from './shared/judgeFlows';
import { nameEntity } from '../../wording/names';

export const interopUnstableUpstream = defineRule({
  id: 'interop-unstable-upstream',
  summary: 'A data product in production reads only products in production.',
  why: 'A promise rests on the promises below it. An experiment may change or vanish any day, a deprecated product will, and a retired one gives nothing any more, so a product in production that reads them cannot keep its word. Of a port that is deprecated itself `interop-deprecated-port-consumed` tells.',
  source: 'Broda, An operating model for data products: the contract and SLAs',
  remedy:
    'Read another product in `spec.inputPorts[].from`, or agree with the owner on the day on which it goes into production.',
  subject: everyOf(dataProduct),
  needs: ['mesh'],
  severity: 'warning',
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
      : notApplicable('it is not in production');
  },
});

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
