import {
  nameOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { PASS, unknown, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import {
  inputPath,
  nameInput,
  nameInputShortly,
  nameProduct,
} from './shared/flowNames';
import { ALONE } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { fromProductsInUse } from './shared/fromProductsInUse';
import { judgeFlows, type ClassOf } from './shared/judgeFlows';
import { rememberBy } from '../../memory/rememberBy';
import { listSome } from '../../wording/amounts';

export const interopPlatformsUnaligned = defineRule({
  id: 'interop-platforms-unaligned',
  summary:
    'Where data flows from one platform to another, a technology body has decided how.',
  why: 'Platform owners align how their platforms work together, so that each product team does not have to build its own bridge. A flow between platforms without such a decision is a bridge that nobody owns.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Bring it to a technology governance body; its decision, with both platforms in `spec.decisions[].appliesTo`, settles all flows between them. Or run both products on one platform (`spec.platforms`).',
  subject: productsInUse,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  version: '3',
  severity: 'warning',
  earlySeverity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field-crew, platforms: [lake] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  platforms: [warehouse]
  inputPorts: [{ name: visits, from: visits }]
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: architects }
spec:
  type: technology
  owner: platform-crew
  decisions: [{ id: d-1, appliesTo: ['system:lake', 'system:warehouse'] }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field-crew, platforms: [lake] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  platforms: [warehouse]
  inputPorts: [{ name: visits, from: visits }]
`,
  },
  check: (subject, context) => judgeFlows(subject, context, terms),
});

/** Few products run on several platforms. */
const platformOf: ClassOf =
  ({ facts }) =>
  intake => {
    const platforms = facts.flows.platformsOf(intake.provider);
    return platforms.length > 1 ? ALONE : (platforms[0] ?? 'none');
  };

const terms = fromProductsInUse<unknown>({
  judgeInto({ node }, context) {
    const own = context.facts.flows.platformsOf(node);
    if (own.length === 0) return () => OWN_UNKNOWN;
    const judgeProvider = rememberProviders(own, context);
    return flow => {
      const verdict = judgeProvider(flow.provider);
      if (verdict === 'aligned') return PASS;
      if (verdict === 'unknown') {
        return unknown(
          `the platform that ${nameInputShortly(flow)} reads from is not known; \`spec.platforms\` of that product says it`,
        );
      }
      return [describe(context.graph, flow, { own, theirs: verdict })];
    };
  },
  classOf: platformOf,
});

const OWN_UNKNOWN = unknown(
  'its own platform is not known; `spec.platforms` says it',
);

type Alignment = 'aligned' | 'unknown' | readonly string[];

/** Many inputs may read one provider. */
function rememberProviders(
  own: readonly string[],
  { facts }: RuleContext,
): (provider: MeshNode) => Alignment {
  return rememberBy((provider: MeshNode): Alignment => {
    const theirs = facts.flows.platformsOf(provider);
    if (theirs.length === 0) return 'unknown';
    const isShared = theirs.some(platform => own.includes(platform));
    const jointDecisions = facts.flows.platformDecisions();
    return isShared || jointDecisions.isBetween(own, theirs)
      ? 'aligned'
      : theirs;
  });
}

function describe(
  graph: MeshGraph,
  flow: InputFlow,
  {
    own,
    theirs,
  }: { readonly own: readonly string[]; readonly theirs: readonly string[] },
): Finding {
  const provider = graph.refOf(flow.provider);
  const [ours, others] = [own, theirs].map(refs =>
    listSome(refs.map(nameOfRef).sort()),
  );
  return {
    path: inputPath(flow, 'from'),
    discriminator: flow.key,
    message: `${nameInput(graph, flow)}, which runs on ${ours}, reads ${nameProduct(provider)}, which runs on ${others}; no decision of a technology body covers both platforms`,
    related: [{ ref: provider, path: ['spec', 'platforms'] }],
    suggestions: [
      {
        text: `Ask a technology body to decide how ${ours} and ${others} work together`,
        edits: [],
        isSafe: false,
      },
    ],
  };
}
