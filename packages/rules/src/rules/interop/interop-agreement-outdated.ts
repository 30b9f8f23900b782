import { quote, readDay, type InputPort } from '@backstage-data-mesh/model';
import { Range } from 'semver';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { judgeEach } from '../../declare/joinVerdicts';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { parseRange, parseVersion } from '../../facts/flow/versions';
import { whyNotAsked } from './shared/endedFlows';
import {
  inputPath,
  leadsNowhere,
  mayReadSeveral,
  nameInput,
  nameInputShortly,
  nameOffered,
} from './shared/flowNames';

export const interopAgreementOutdated = defineRule({
  id: 'interop-agreement-outdated',
  summary:
    'An agreement on a flow holds today, for the version of the port that is read.',
  why: 'Who writes an agreement down relies on it: what the data may be used for, what is promised, until when. One that has ended, or is of a version that nobody reads any more, is still believed. Flows without an agreement are left alone.',
  source:
    'Broda, An operating model for data products: the contract and SLAs; practice of data sharing agreements',
  remedy:
    'Agree anew with the owner of the provider, and set `agreement` of the input port: `acceptedBy`, `on`, `until` and `version`.',
  subject: productsInUse,
  needs: ['mesh', 'clock'],
  version: '2',
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
  outputPorts: [{ name: confirmed-visits, version: 2.1.0 }]
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
      agreement: { acceptedBy: user:jane.doe, until: 2027-06-30, version: ^2.0.0 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, version: 2.1.0 }]
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
      agreement: { acceptedBy: user:jane.doe, until: 2026-06-30, version: ^1.0.0 }
`,
  },
  check({ node, entity }, context) {
    const { inputPorts = [] } = entity.spec;
    if (!inputPorts.some(({ agreement }) => agreement)) {
      return notApplicable(NOTHING);
    }
    return judgeEach(
      context.facts.flows.into(node),
      flow => judge(flow, context),
      NOTHING,
    );
  },
});

const NOTHING = 'it has no agreement on what it reads';

function judge(flow: InputFlow, context: RuleContext): Verdict {
  const { agreement } = flow.input;
  if (!agreement) return notApplicable(NOTHING);
  const excuse = whyNotAsked(context.facts.flows, flow);
  if (excuse) return excuse;
  const until = readDay(agreement.until);
  // one that ended before it began is another rule's
  const begun = readDay(agreement.on);
  const isOrdered = !until || !begun || begun <= until;
  const hasEnded = until !== undefined && isOrdered && until < context.today;
  const version = judgeVersion(flow, agreement, context);
  if (!hasEnded) return version;
  return [
    {
      path: inputPath(flow, 'agreement', 'until'),
      discriminator: `${flow.key}:until`,
      message: `${nameInput(context.graph, flow)} is read under an agreement that ended on ${until}; what is read is agreed on`,
    },
    ...('length' in version ? version : []),
  ];
}

type Agreement = NonNullable<InputPort['agreement']>;

function judgeVersion(
  flow: InputFlow,
  { version }: Agreement,
  { graph }: RuleContext,
): Verdict {
  if (version === undefined) return PASS;
  const [offered, ...others] = flow.read;
  if (!offered) return leadsNowhere(graph, flow);
  if (others.length > 0) return mayReadSeveral(flow);
  const agreed = readAgreed(version);
  const read = parseVersion(offered.port.version ?? '');
  if (!agreed || !read) {
    return unknown(
      `the version that ${nameInputShortly(flow)} reads, or the agreed one, cannot be read; both are written as \`1.0.0\``,
    );
  }
  if (agreed.test(read)) return PASS;
  const finding: Finding = {
    path: inputPath(flow, 'agreement', 'version'),
    discriminator: `${flow.key}:version`,
    message: `${nameInput(graph, flow)} reads ${nameOffered(graph, flow.provider, offered)}, and version ${quote(version)} was agreed on; what is read is agreed on`,
  };
  return [finding];
}

/** One version stands for those that are compatible with it. */
function readAgreed(version: string): Range | undefined {
  const exact = parseVersion(version);
  return parseRange(exact ? `^${exact.version}` : version);
}
