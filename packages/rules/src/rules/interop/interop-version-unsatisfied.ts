import { formatPath, quote, type MeshGraph } from '@backstage-data-mesh/model';
import type { SemVer } from 'semver';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import {
  leadsNowhere,
  inputPath,
  nameInput,
  nameInputShortly,
  outputPath,
} from './shared/flowNames';
import { ALONE } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { parseRange } from '../../facts/flow/versions';
import { fromProductsInUse } from './shared/fromProductsInUse';
import { judgeFlows, type ClassOf } from './shared/judgeFlows';
import { listSome } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

export const interopVersionUnsatisfied = defineRule({
  id: 'interop-version-unsatisfied',
  summary:
    'The provider publishes a version that its consumer says it can read.',
  why: 'Consumers and providers move at their own pace as long as each knows what the other gives and takes. A consumer that expects a version nobody publishes is broken already, or has stopped saying what it really needs.',
  source:
    'Broda, An operating model for data products; Semantic Versioning 2.0.0',
  remedy:
    'Set `spec.inputPorts[].expects.version` to a range that holds a published version, or ask the provider to publish one that fits.',
  subject: productsInUse,
  needs: ['mesh'],
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
  outputPorts: [{ name: confirmed-visits, version: 2.3.0 }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts:
    - { name: visits, from: 'visits#confirmed-visits', expects: { version: ^2.0.0 } }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, version: 2.3.0 }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts:
    - { name: visits, from: 'visits#confirmed-visits', expects: { version: ^3.0.0 } }
`,
  },
  check: (subject, context) => judgeFlows(subject, context, terms),
});

const NOTHING_EXPECTED = notApplicable('it expects no versions');

const expectationOf: ClassOf = () => intake => {
  if (intake.version === undefined) return NOTHING_EXPECTED;
  const range = parseRange(intake.version);
  return range && intake.offer.newestIn(range) ? PASS : ALONE;
};

const terms = fromProductsInUse<unknown>({
  judgeInto: (_, context) => flow => judgeVersion(flow, context),
  classOf: expectationOf,
});

function judgeVersion(flow: InputFlow, { graph }: RuleContext): Verdict {
  const expected = flow.input.expects?.version;
  if (expected === undefined) return NOTHING_EXPECTED;
  const name = () => nameInputShortly(flow);
  const range = parseRange(expected);
  if (!range)
    return unknown(
      `the version that ${name()} expects cannot be read; \`expects.version\` says it as \`^1.0.0\``,
    );
  const { ports } = flow.offer;
  if (ports.length === 0) return leadsNowhere(graph, flow);
  if (flow.offer.newestIn(range)) return PASS;
  const versions = flow.offer.versions();
  return versions.length < ports.length
    ? unknown(
        `not every version that ${name()} may read can be read; \`version\` of each output port says it as \`1.0.0\``,
      )
    : [describe(graph, flow, { expected, versions })];
}

function describe(
  graph: MeshGraph,
  flow: InputFlow,
  {
    expected,
    versions,
  }: { readonly expected: string; readonly versions: readonly SemVer[] },
): Finding {
  const { provider, portName, offer } = flow;
  const path = inputPath(flow, 'expects', 'version');
  const ref = graph.refOf(provider);
  const newestFirst = versions.map(({ version }) => version).reverse();
  const what =
    portName === undefined ? 'ports' : `output port ${quote(portName)}`;
  const value = `^${newestFirst[0]}`;
  return {
    path,
    discriminator: flow.key,
    message: `${nameInput(graph, flow)} expects version ${quote(expected)} of ${what} of ${nameEntity(ref)}, which publishes ${listSome([...new Set(newestFirst)])}; the range has to hold one of them`,
    related: [{ ref, path: outputPath(offer.ports[0], 'version') }],
    suggestions: [
      {
        text: `Set ${quote(formatPath(path))} to ${quote(value)}, once the consumer can read that version`,
        edits: [{ path, action: 'set', value }],
        isSafe: false,
      },
    ],
  };
}
