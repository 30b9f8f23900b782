import {
  notApplicable,
  PASS,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { ALONE } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { nameEntity } from '../../wording/names';
import { inputPath, nameInput } from './shared/flowNames';
import { fromProductsInUse } from './shared/fromProductsInUse';
import { judgeFlows, type ClassOf } from './shared/judgeFlows';

export const interopFlowUnagreed = defineRule({
  id: 'interop-flow-unagreed',
  summary:
    'Whoever reads a data product of another team has agreed on it with its owner.',
  why: 'An expectation is what the reader would like; an agreement says that the provider knows of it and accepted. Not every organisation wants one for each flow, so the rule is off until it is asked for.',
  source: 'Practice of data sharing agreements',
  remedy:
    'Agree with the owner of the provider, and set `agreement` of the input port: `acceptedBy`, `on`, `until` and `version`.',
  subject: productsInUse,
  needs: ['mesh'],
  version: '3',
  severity: 'off',
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
  inputPorts:
    - { name: visits, from: visits, agreement: { acceptedBy: user:jane.doe, on: 2026-09-01 } }
`,
    failing: `
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
  },
  check: (subject, context) => judgeFlows(subject, context, terms),
});

/** Two flows of one intake may be agreed on or not. */
const everyFlow: ClassOf = () => () => ALONE;

const terms = fromProductsInUse<unknown>({
  judgeInto: (_, context) => flow => judge(flow, context),
  classOf: everyFlow,
});

function judge(flow: InputFlow, { graph }: RuleContext): Verdict {
  const { consumer, provider, input } = flow;
  const owner = graph.first(provider, 'ownedBy');
  if (owner !== undefined && owner === graph.first(consumer, 'ownedBy')) {
    return notApplicable('one team owns both products');
  }
  if (input.agreement?.acceptedBy !== undefined) return PASS;
  const provided = nameEntity(graph.refOf(provider));
  const finding: Finding = {
    path: inputPath(flow, 'agreement'),
    discriminator: flow.key,
    message: `${nameInput(graph, flow)} reads ${provided}, and ${input.agreement ? 'nobody has accepted the agreement' : 'there is no agreement on that'}; its owner accepts who reads it, in \`agreement.acceptedBy\``,
  };
  return [finding];
}
