import {
  quote,
  regionKey,
  type MeshGraph,
  type MeshNode,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
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
  mayReadSeveral,
  inputPath,
  nameInput,
  nameInputShortly,
  readsUnclassified,
  nameOffered,
  outputPath,
} from '../interop/shared/flowNames';
import { ALONE } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
import {
  judgeFlows,
  type ClassOf,
  type FlowTerms,
} from '../interop/shared/judgeFlows';
import {
  findPersonal,
  isUnclassified,
  marksOf,
  MAX_PORTS,
  type PersonalMarks,
  type PersonalPort,
} from './shared/personalData';
import { createClassNames } from './shared/classNames';
import {
  isDecided,
  isUnderPolicy,
  namesInDecisions,
} from './shared/privacyDecision';
import { once } from '../../memory/once';
import { rememberBy } from '../../memory/rememberBy';

const ID = 'region-personal-data-crosses';

const words = (description: string, defaults: string[]) =>
  z.array(z.string()).default(defaults).describe(description);

const options = z.object({
  classifications: words(
    'Classifications of an output port whose data counts as personal.',
    ['restricted'],
  ),
  words: words(
    'Words that mark data as personal: as a tag of the data product, or as a classification or tag in the contract of the port.',
    ['personal', 'personal-data', 'pii', 'phi', 'sensitive-personal-data'],
  ),
  identifiers: words(
    'Shared identifiers that stand for people; a port that joins on one carries personal data.',
    [],
  ),
  purposes: words(
    'Purposes of the decisions and policies that can be a joint decision.',
    ['privacy', 'regulatory'],
  ),
});

type Options = z.infer<typeof options>;

export const regionPersonalDataCrosses = defineRule({
  id: ID,
  summary:
    'Personal data crosses from one region to another only under a joint decision, which holds at both ends.',
  why: 'Regions regulate personal data in their own ways, and each side has to know what holds at the other. Data counts as personal when its port has a classification that is set to mean that (`restricted`, unless configured), when its product is tagged or its contract labelled as personal data, or when it is joined on an identifier that is set to stand for people. A joint decision is one decision or one policy about such data, of a body that decides for both ends: a decision whose purpose is privacy or regulation, or whose title names personal data or its classification, and that lists both products, their domains or their platforms, or nothing; or a policy in force with such a purpose that names them, other than one that merely asks for this rule. Two policies that each hold at one end agree on nothing. That a port is confidential does not make its data personal.',
  source:
    'Broda, An operating model for data products: governance follows regional regulation',
  remedy:
    'Let a governance body of both regions agree on the flow and record its decision with `purpose: privacy` and both products in `spec.decisions[].appliesTo`; or read the data in its own region and take only what is not personal across.',
  subject: productsInUse,
  needs: ['mesh', 'clock'],
  inPartialMesh: 'unknown',
  severity: 'warning',
  version: '2',
  options,
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  region: emea
  outputPorts: [{ name: confirmed-visits, classification: restricted }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  region: apac
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: privacy-council }
spec:
  type: oversight
  owner: legal
  scope: { level: enterprise }
  decisions:
    - { id: d-7, title: Visits for journeys, purpose: privacy, appliesTo: ['dataproduct:visits', 'dataproduct:journeys'] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  region: emea
  outputPorts: [{ name: confirmed-visits, classification: restricted }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  region: apac
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
`,
  },
  check: (subject, context) => judgeFlows(subject, context, flowTerms),
});

/** What is personal has to be looked at; the rest differs by little. */
const crossingOf: ClassOf<Options> = context => {
  const marks = once(() => marksOf(context.options));
  const nameOf = createClassNames();
  return intake => {
    if (findPersonal(context.graph, intake, marks)) return ALONE;
    const { provider, read } = intake;
    return nameOf(read)(context.facts.regionOf(provider));
  };
};

const flowTerms: FlowTerms<Options> = {
  judgeInto({ node }, context) {
    const region = context.facts.regionOf(node);
    let side: ConsumerSide | undefined;
    return flow => {
      const from = context.facts.regionOf(flow.provider);
      if (region && from && isSame(region, from)) return NONE;
      side ??= sideOf(region, context);
      return judgeCrossing(flow, from, side);
    };
  },
  classOf: crossingOf,
};

/** The side of the consumer, for all of its flows. */
interface ConsumerSide {
  readonly context: RuleContext<Options>;
  readonly marks: () => PersonalMarks;
  /** The region of the consumer. */
  readonly region?: string;
  /** The names under which a decision may mean a product. */
  readonly namesOf: (product: MeshNode) => readonly string[];
}

function sideOf(
  region: string | undefined,
  context: RuleContext<Options>,
): ConsumerSide {
  return {
    context,
    region,
    marks: once(() => marksOf(context.options)),
    namesOf: rememberBy((product: MeshNode) =>
      namesInDecisions(context.graph, product),
    ),
  };
}

const NONE = notApplicable('it reads no personal data of another region');

/** Judges a flow that does not stay within one region, as far as is known. */
function judgeCrossing(
  flow: InputFlow,
  from: string | undefined,
  side: ConsumerSide,
): Verdict {
  const { graph, facts } = side.context;
  const { region } = side;
  const personal = findPersonal(graph, flow, side.marks);
  if (personal === undefined) return judgeOrdinary(graph, flow);
  if (region === undefined || from === undefined) {
    return unknown(
      `it is not known whether ${nameInputShortly(flow)} crosses regions; \`spec.region\` of both products says it`,
    );
  }
  if (isDecidedJointly(flow, personal.offered, side)) return PASS;
  if (facts.flows.jointDecisions().isCut) return TOO_MANY_DECISIONS;
  return [describe(flow, { ...personal, region, from }, graph)];
}

const TOO_MANY_DECISIONS = unknown(
  'there are too many decisions without `appliesTo` to look at all of them; `appliesTo` says what each of them is about',
);

/** Nothing says that it is personal; that is only sure where all is classified. */
function judgeOrdinary(graph: MeshGraph, flow: InputFlow): Verdict {
  if (flow.read.length === 0) return leadsNowhere(graph, flow);
  if (flow.read.length > MAX_PORTS) return mayReadSeveral(flow);
  return flow.read.some(isUnclassified) ? readsUnclassified(flow) : NONE;
}

function isDecidedJointly(
  flow: InputFlow,
  { port: { classification } }: OfferedPort,
  { context, marks, namesOf }: ConsumerSide,
): boolean {
  const { graph, facts, options: set } = context;
  const known = marks();
  const isPersonal =
    classification && known.classifications.has(classification);
  const terms = {
    purposes: new Set(set.purposes),
    words: [
      ...known.words,
      ...known.identifiers,
      ...(isPersonal ? [classification] : []),
    ],
    rule: ID,
    clock: context,
  };
  const governance = facts.flows.governance();
  const [ours, theirs] = [flow.consumer, flow.provider];
  const decisions = facts.flows
    .jointDecisions()
    .between(namesOf(ours), namesOf(theirs));
  const entities = [ours, theirs].map(end => graph.itemOf(end)?.entity);
  return (
    isDecided(flow, { decisions, governance, terms }) ||
    isUnderPolicy(flow, { entities, governance, terms })
  );
}

function describe(
  flow: InputFlow,
  {
    offered,
    why,
    region,
    from,
  }: PersonalPort & { readonly region: string; readonly from: string },
  graph: MeshGraph,
): Finding {
  return {
    path: inputPath(flow, 'from'),
    discriminator: flow.key,
    message: `${nameInput(graph, flow)} takes personal data (${why}) from ${quote(from)} to ${quote(region)}, out of ${nameOffered(graph, flow.provider, offered)}; no one decision or policy on such data holds at both ends`,
    related: [
      {
        ref: graph.refOf(flow.provider),
        path: outputPath(offered, 'classification'),
      },
    ],
    suggestions: [
      {
        text: 'Let a governance body of both regions decide on the flow, with `purpose: privacy` and both products in `appliesTo`',
        edits: [],
        isSafe: false,
      },
    ],
  };
}

function isSame(a: string, b: string): boolean {
  return regionKey(a) === regionKey(b);
}
