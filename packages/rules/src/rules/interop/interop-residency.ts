import {
  dataProduct,
  type DataProductEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
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
  nameProduct,
  outputPath,
  showChain,
} from './shared/flowNames';
import { ALONE } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { rememberLast } from '../../memory/rememberBy';
import { judgeFlows, type ClassOf, type FlowTerms } from './shared/judgeFlows';
import {
  findRefused,
  findServing,
  refusalOf,
  sayRefusal,
  suggestRegions,
  type Refusal,
  type Serving,
} from './shared/refusedRegions';
import {
  findServed,
  isServedWithin,
  type Server,
} from './shared/servedRegions';
import {
  permissionOf,
  saysNothing,
  type UpstreamPermission,
} from '../../facts/flow/permission';

export const interopResidency = defineRule({
  id: 'interop-residency',
  summary:
    'A data product is served only from regions that all its inputs permit.',
  why: 'Regional regulation follows the data. A provider that permits some regions expects its consumers to keep to them; one hop later nobody remembers, unless it is checked.',
  source:
    'Broda, An operating model for data products: governance follows regional regulation',
  remedy:
    'Take the region out of `spec.outputPorts[].regions`, or ask the provider to permit it in `regions` of its port. A port without `regions` counts as served from where its product belongs: `spec.region`, else that of its domain, else that of its team; what it permits is not known, but for the narrowest of what it is made from.',
  subject: productsInUse,
  needs: ['mesh'],
  severity: 'error',
  version: '2',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, regions: [emea, apac] }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
  outputPorts: [{ name: journeys, regions: [emea] }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, regions: [emea] }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
  outputPorts: [{ name: journeys, regions: [emea, americas] }]
`,
  },
  check(subject, context) {
    return subject.entity.spec.outputPorts?.length
      ? judgeFlows(subject, context, terms)
      : notApplicable('it has no output ports');
  },
});

/** Most ports permit the same few regions. */
const permissionClass: ClassOf = context => {
  // most are of the same region as the one before
  const nameOne = rememberLast((region: string) => `in ${region}`);
  return intake => {
    if (intake.read.length === 0) return 'none';
    const permission = permissionOf(intake.reading);
    if (permission === undefined)
      return upstreamOf(context, intake) ? ALONE : 'unclear';
    const { keys } = permission;
    if (keys.size > MAX_IN_CLASS) return ALONE;
    const [only] = keys;
    return keys.size === 1 ? nameOne(only) : JSON.stringify([...keys]);
  };
};

const MAX_IN_CLASS = 10;

const terms: FlowTerms<unknown> = {
  judgeInto({ entity, node }, context) {
    const { graph } = context;
    const server = serverOf(context, node, entity);
    let serving: Serving | undefined;
    return flow => {
      const permitted = permissionOf(flow.reading)?.written;
      if (isServedWithin(server, permitted)) return PASS;
      serving ??= findServing(server);
      const upstream = permitted ? undefined : upstreamOf(context, flow);
      return (
        (upstream &&
          (judgeUpstream(context, { flow, upstream, serving }) ??
            judgeOthers(context, { flow, upstream, serving }))) ??
        judgeFlow(graph, flow, serving)
      );
    };
  },
  classOf: permissionClass,
};

/** From where a product is served; its own region counts for silent ports. */
function serverOf(
  { facts }: Pick<RuleContext, 'facts'>,
  node: MeshNode,
  entity: DataProductEntity,
): Server {
  const isSilent = entity.spec.outputPorts?.some(
    ({ regions }) => !regions?.length,
  );
  return { entity, region: isSilent ? facts.regionOf(node) : undefined };
}

/** What is known further up of data whose own port does not say it. */
function upstreamOf(
  { facts }: Pick<RuleContext, 'facts'>,
  { reading, provider }: Pick<InputFlow, 'reading' | 'provider'>,
): UpstreamPermission | undefined {
  return saysNothing(reading)
    ? facts.flows.permissionInto(provider)
    : undefined;
}

/** Many may read from the end of a long way, and each would look along all of it. */
const MAX_ON_THE_WAY = 50;

/** Tells who, on the way from a product that permits less, is refused itself. */
function isRefusedIn(
  context: RuleContext,
  { permission, product }: UpstreamPermission,
) {
  return (node: MeshNode): boolean => {
    const entity = context.graph.get(dataProduct, node);
    if (node === product || !entity) return false;
    const served = findServed(serverOf(context, node, entity));
    return findRefused(served, permission) !== undefined;
  };
}

interface FlowBelow {
  readonly flow: InputFlow;
  readonly upstream: UpstreamPermission;
  readonly serving: Serving;
}

/** Refuses what is not permitted further up; more than that is not known. */
function judgeUpstream(
  context: RuleContext,
  { flow, upstream, serving: { served, findPorts } }: FlowBelow,
): Verdict | undefined {
  const { graph } = context;
  const { permission, product, port } = upstream;
  const refused = findRefused(served, permission);
  const way = refused ? upstream.chain() : [];
  // who is refused before speaks for all who read it
  const near = way.slice(0, MAX_ON_THE_WAY);
  if (!refused || near.some(isRefusedIn(context, upstream))) return undefined;
  const from = graph.refOf(product);
  const chain = showChain(graph, [...way].reverse());
  const found = { ...permission, ...refusalOf(served, refused, findPorts) };
  return [
    {
      path: inputPath(flow, 'from'),
      discriminator: flow.key,
      message: `${nameInput(graph, flow)} reads what is made from ${nameProduct(from)}, which ${sayRefusal(found)} (${chain} → ${nameProduct(graph.refOf(flow.consumer))})`,
      related: [{ ref: from, path: outputPath(port, 'regions') }],
      suggestions: suggestRegions(found),
    },
  ];
}

/** Products that are made of more than that are judged by the narrowest alone. */
const MAX_JOINED = 50;

/**
 * Refuses what is not permitted by something else that the provider reads, where
 * the narrowest of it permits it: of two regions each may be permitted alone.
 */
function judgeOthers(
  context: RuleContext,
  { flow, upstream, serving }: FlowBelow,
): Verdict | undefined {
  const { flows } = context.facts;
  if (flows.countInto(flow.provider) > MAX_JOINED) return undefined;
  for (const intake of flows.into(flow.provider)) {
    const other = permissionAt(context, intake);
    const verdict =
      other &&
      other.port !== upstream.port &&
      judgeUpstream(context, { flow, upstream: other, serving });
    if (verdict) return verdict;
  }
  return undefined;
}

/** What is permitted of what a flow reads, by itself or by what is further up. */
function permissionAt(
  context: RuleContext,
  intake: InputFlow,
): UpstreamPermission | undefined {
  const { reading, read, provider, consumer } = intake;
  const permission = permissionOf(reading);
  if (permission) {
    const chain = () => [consumer, provider];
    return { permission, product: provider, port: read[0], chain };
  }
  const further = upstreamOf(context, intake);
  return further && { ...further, chain: () => [consumer, ...further.chain()] };
}

function judgeFlow(
  graph: MeshGraph,
  flow: InputFlow,
  { served, findPorts }: Serving,
): Verdict {
  const name = () => nameInputShortly(flow);
  const permission = permissionOf(flow.reading);
  if (permission === undefined) {
    return flow.read.length === 0
      ? leadsNowhere(graph, flow)
      : unknown(
          `it is not known from where what ${name()} reads may be served; \`regions\` of that port says it`,
        );
  }
  const refused = findRefused(served, permission);
  if (refused) {
    const found = refusalOf(served, refused, findPorts);
    return [describe(graph, flow, { ...permission, ...found })];
  }
  return served.isKnown
    ? PASS
    : unknown(
        'it is not known from where all of its output ports are served; `regions` of each port says it',
      );
}

function describe(
  graph: MeshGraph,
  flow: InputFlow,
  refusal: Refusal,
): Finding {
  const provider = graph.refOf(flow.provider);
  return {
    path: inputPath(flow, 'from'),
    discriminator: flow.key,
    message: `${nameInput(graph, flow)} reads ${nameProduct(provider)}, which ${sayRefusal(refusal)}`,
    related: [{ ref: provider, path: outputPath(flow.read[0], 'regions') }],
    suggestions: suggestRegions(refusal),
  };
}
