import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import {
  dataProduct,
  domain,
  governanceBody,
  isInUse,
  isOfKind,
  productIdOf,
} from '@backstage-data-mesh/model';
import { createKeeper, type Keeper } from '../../memory/keeper';
import { readGovernance, type Governance } from '../../governance/policies';
import { readJointDecisions, type JointDecisions } from './jointDecisions';
import { createDowngrades, type Downgrades } from './downgrades';
import type { InputFlow } from './inputFlows';
import { keepCycles } from './keepCycles';
import { keepFlows } from './keepFlows';
import type { KeptFlows, StillFlows } from './keptFlows';
import type { KeptIntakes } from './keptIntakes';
import type { Offer } from './offers';
import {
  permissionTerms,
  readPermissions,
  type UpstreamPermission,
} from './permission';
import { platformsOf } from './platforms';
import { createStillFlows } from './stillFlows';
import {
  doubtTerms,
  levelTerms,
  readSensitivity,
  type Sensitivity,
} from './sensitivity';
import type { FlowCycle } from './flowCycles';

/** What the rules about flows ask the mesh. @public */
export interface FlowFacts {
  /** What a product reads from others, in the order of its input ports. */
  into(product: MeshNode): readonly InputFlow[];
  /** How many flows there are into a product. */
  countInto(product: MeshNode): number;
  /** All flows, where the mesh stays as it is. */
  readonly still?: StillFlows;
  /** What is kept of intakes, where the mesh changes. */
  readonly intakes?: KeptIntakes;
  /** What a product offers under a name. */
  offers(product: MeshNode, name?: string): Offer;
  /** How restricted the inputs of products are. */
  sensitivity(): Sensitivity;
  /** What is permitted up the flows that come into a product. */
  permissionInto(product: MeshNode): UpstreamPermission | undefined;
  /** The approvals to be less restricted than one's inputs. */
  readonly downgrades: Downgrades;
  cycleOf(product: MeshNode): FlowCycle | undefined;
  /** The products that bear an id, in the order of their refs. */
  withProductId(id: string): readonly MeshNode[];
  /** True for a product that has output ports, all of them under a contract. */
  isUnderContract(product: MeshNode): boolean;
  /** True for a product that is retired. */
  isRetired(product: MeshNode): boolean;
  /** The platforms that a product runs on. */
  platformsOf(product: MeshNode): readonly string[];
  /** What technology bodies decided on several platforms. */
  platformDecisions(): JointDecisions;
  /** What any governance body decided on several entities. */
  jointDecisions(): JointDecisions;
  /** Who decides for whom, and what is asked of whom. */
  governance(): Governance;
  /** Something that runs from consumers to providers; see `KeptFlows`. */
  readonly upstream: KeptFlows['upstream'];
}

/** Derives what flows have to do with, on demand. */
export function createFlowFacts(
  graph: MeshGraph,
  keeper: Keeper = createKeeper(graph),
  governance: () => Governance = keeper.whole(
    [domain, governanceBody],
    readGovernance,
  ),
): FlowFacts {
  const flows = keeper.isStill
    ? createStillFlows(graph)
    : keepFlows(graph, keeper);
  const { into, countInto, still, intakes, offers, upstream } = flows;
  const downgrades = createDowngrades(graph, () => governance().coverage);
  const decisionsOf = (type?: 'technology') =>
    keeper.whole([governanceBody], seen => readJointDecisions(seen, type));
  const sensitivity = createSensitivity(flows, downgrades);
  return {
    into,
    countInto,
    still,
    intakes,
    offers,
    upstream,
    downgrades,
    governance,
    sensitivity: () => sensitivity,
    permissionInto: readPermissions(
      flows.downstream(permissionTerms),
      flows.asNow,
    ),
    cycleOf: keepCycles(graph, keeper),
    withProductId: keeper.index([dataProduct], function* idsOf(product) {
      const entity = graph.get(dataProduct, product);
      const id = entity && productIdOf(entity);
      if (id) yield [id, product] as const;
    }),
    isUnderContract: keeper.ofEntity(product =>
      isUnderContract(graph, product),
    ),
    isRetired: keeper.compared(
      'retired',
      item => isOfKind(item, dataProduct) && !isInUse(item.entity),
    ),
    platformsOf: keeper.around(product => platformsOf(graph, product)),
    platformDecisions: decisionsOf('technology'),
    jointDecisions: decisionsOf(),
  };
}

function isUnderContract(graph: MeshGraph, product: MeshNode): boolean {
  const ports = graph.get(dataProduct, product)?.spec.outputPorts ?? [];
  const isAgreed = ports.every(({ contract }) => contract !== undefined);
  return ports.length > 0 && isAgreed;
}

function createSensitivity(
  { downstream, asNow }: KeptFlows,
  downgrades: Downgrades,
): Sensitivity {
  const known = downstream(levelTerms(downgrades));
  const doubt = downstream(doubtTerms(downgrades, known), known);
  return readSensitivity({ known, doubt }, asNow);
}
