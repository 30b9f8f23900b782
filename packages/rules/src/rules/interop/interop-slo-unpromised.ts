import { quote, type Slo } from '@backstage-data-mesh/model';
import {
  isSilent,
  type PortPromises,
  type PromisingPort,
} from '../../contract/promises';
import { readContractTerms } from '../../contract/readContract';
import { PASS, unknown, type Verdict } from '../../declare/finding';
import { judgeEach } from '../../declare/joinVerdicts';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { findSloProperty, namedProperty } from '../../slo';
import {
  classByExpectation,
  expectedLevels,
  EXPECTS_NOTHING,
  NOTHING_EXPECTED,
} from './shared/expectedLevels';
import {
  inputPath,
  leadsNowhere,
  mayReadSeveral,
  nameInput,
  nameInputShortly,
  nameOffered,
} from './shared/flowNames';
import { promisesOf } from './shared/promisesOf';
import { fromProductsInUse } from './shared/fromProductsInUse';
import { judgeFlows } from './shared/judgeFlows';

export const interopSloUnpromised = defineRule({
  id: 'interop-slo-unpromised',
  summary: 'What a data product expects of its inputs is promised by somebody.',
  why: 'A service level that one side expects and the other side never mentions is a misunderstanding that has not happened yet. Nobody can tell whether the expectation is met, and both sides believe that it is settled. Contracts that are kept elsewhere may promise anything, and are left alone.',
  source: 'Broda, An operating model for data products: the contract and SLAs',
  remedy:
    'Ask the owner of the provider for a promise in `spec.outputPorts[].slos`, in the contract of the port, or in `spec.slos` for all ports; or drop the expectation from `spec.inputPorts[].expects.slos`.',
  subject: productsInUse,
  needs: ['mesh'],
  version: '3',
  severity: 'warning',
  earlySeverity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - { name: confirmed-visits, slos: [{ property: latency, value: 1, unit: d }] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts:
    - name: visits
      from: visits#confirmed-visits
      expects: { slos: [{ property: latency, value: 24, unit: h }] }
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
  owner: access-crew
  inputPorts:
    - name: visits
      from: visits#confirmed-visits
      expects: { slos: [{ property: latency, value: 24, unit: h }] }
`,
  },
  check: (subject, context) => judgeFlows(subject, context, terms),
});

const terms = fromProductsInUse<unknown>({
  judgeInto: (_, context) => flow => judgeFlow(flow, context),
  classOf: classByExpectation,
});

function judgeFlow(flow: InputFlow, { graph }: RuleContext): Verdict {
  const expected = expectedLevels(flow);
  if (expected.length === 0) return EXPECTS_NOTHING;
  if (flow.read.length !== 1) {
    return flow.read.length === 0
      ? leadsNowhere(graph, flow)
      : mayReadSeveral(flow);
  }
  const [promises] = promisesOf(flow.reading);
  const { offered } = promises;
  return judgeEach(
    expected,
    ({ slo, index, key }): Verdict => {
      if (isPromised(promises, slo)) return PASS;
      if (!isWholeContractKnown(offered)) {
        return unknown(
          `what the contract of ${nameInputShortly(flow)} promises is not known; its text in \`contract\` of the port says it`,
        );
      }
      return [
        {
          path: inputPath(flow, 'expects', 'slos', index),
          discriminator: `${flow.key}:${key}`,
          message: `${nameInput(graph, flow)} expects ${nameExpected(slo)}, and ${nameOffered(graph, flow.provider, offered)} promises none; what is expected is promised by somebody`,
          related: [
            {
              ref: graph.refOf(flow.provider),
              path: ['spec', 'outputPorts', offered.index],
            },
          ],
        },
      ];
    },
    NOTHING_EXPECTED,
  );
}

/** A promise that cannot be read is one, and another rule tells of it. */
function isPromised(promises: PortPromises, slo: Slo): boolean {
  const property = findSloProperty(slo.property);
  return property
    ? !isSilent(promises.on(property.name))
    : promises.inWordOf(slo).length > 0;
}

/** False for a contract that is kept elsewhere, or cannot be read. */
function isWholeContractKnown({ port: { contract } }: PromisingPort): boolean {
  if (contract === undefined) return true;
  return (
    typeof contract === 'string' &&
    readContractTerms(contract).value !== undefined
  );
}

function nameExpected({ property }: Slo): string {
  const known = findSloProperty(property);
  return known ? namedProperty(known) : quote(property);
}
