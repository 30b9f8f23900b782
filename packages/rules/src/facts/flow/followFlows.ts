import {
  dataProduct,
  eachOfManyInSteps,
  isOfKind,
  type ChangedNode,
  type DataProductEntity,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
  type MeshTouch,
  type Steps,
} from '@backstage-data-mesh/model';
import { isSameValue } from '../../memory/isSameValue';
import type { Cells, Keeper } from '../../memory/keeper';
import { createFlowTable, type FlowTable } from './flowTable';
import type { InputFlow } from './inputFlows';
import { LiveIntakes } from './liveIntakes';
import { createTakeIn, type TakeIn } from './takenFlows';
import { createOffers, type Offers } from './offers';

/**
 * The flows of a mesh that changes. Who reads the flows into a product is told
 * when there are others; what else a provider says of its ports is read there.
 */
export class FollowedFlows {
  readonly offers: Offers;
  /** The products whose inputs the last change made others. */
  rewired: ReadonlySet<MeshNode> = new Set();
  /** Those too, and the products that read other ports than before. */
  rerouted: ReadonlySet<MeshNode> = new Set();
  /** Finds all flows, so that who asks for some later need not wait. */
  readonly prepare: () => void;
  private readonly cells: Cells;
  private readonly table: FlowTable;
  readonly intakes: LiveIntakes;
  private take: TakeIn;

  constructor(
    private readonly graph: MeshGraph,
    keeper: Keeper,
  ) {
    this.offers = createOffers(graph, keeper.derived);
    this.cells = keeper.cells('flows');
    this.intakes = new LiveIntakes(graph, this.offers);
    this.take = createTakeIn(graph, this.intakes);
    this.table = createFlowTable(graph, consumer =>
      keeper.apart(() => this.take(consumer)),
    );
    this.prepare = keeper.later(() => this.table.collect());
    keeper.follow(touch => this.follow(touch));
  }

  /** Notes that somebody reads the flows into a product, or what it offers. */
  read(product: MeshNode): void {
    this.cells.read(product);
  }

  into(product: MeshNode): readonly InputFlow[] {
    return this.table.into(product)?.list() ?? NO_FLOWS;
  }

  /** The numbers of the intakes of the flows into a product. */
  intakesInto(product: MeshNode): readonly number[] {
    return this.table.into(product)?.intakes ?? NO_INTAKES;
  }

  outOf(product: MeshNode): readonly InputFlow[] {
    return this.table.outOf(product);
  }

  private *follow({ changed, freed }: MeshTouch): Steps<void> {
    const { graph, intakes } = this;
    intakes.reuse();
    // what was found of a number holds no longer when it stands for another ref
    if (freed.length > 0) this.take = createTakeIn(graph, intakes);
    nodesOf(changed.filter(offersOther)).forEach(provider => {
      this.offers.renew(provider);
      intakes.renew(provider);
    });
    this.rewired = new Set(nodesOf(changed.filter(readsOther)));
    yield* eachOfManyInSteps(this.rewired, consumer => {
      const before = this.table.renew(consumer)?.intakes ?? NO_INTAKES;
      for (const number of before) intakes.leave(number);
      return before.length;
    });
    const reshaped = nodesOf(changed.filter(hasOtherShape));
    this.rerouted = new Set([
      ...this.rewired,
      ...reshaped.flatMap(node => [node, ...graph.targets(node, 'suppliesTo')]),
    ]);
    this.rerouted.forEach(this.cells.touch);
  }
}

const NO_FLOWS: readonly InputFlow[] = [];
const NO_INTAKES: readonly number[] = [];

function nodesOf(changed: readonly ChangedNode[]): MeshNode[] {
  return changed.map(({ node }) => node);
}

type Spec = DataProductEntity['spec'];

function readsOther(change: ChangedNode): boolean {
  return isOther(change, ({ inputPorts, lifecycle }) => [
    inputPorts,
    lifecycle === 'retired',
  ]);
}

function offersOther(change: ChangedNode): boolean {
  return isOther(change, ({ outputPorts, slos }) => [outputPorts, slos]);
}

/** True when its readers may read other ports than before. */
function hasOtherShape(change: ChangedNode): boolean {
  return isOther(change, shapeOf);
}

/** Ports are found by their names, and by their versions where they share one. */
function shapeOf({ outputPorts = [] }: Spec) {
  const names = outputPorts.map(({ name }) => name);
  return new Set(names).size === names.length
    ? names
    : outputPorts.map(({ name, version }) => [name, version]);
}

/** True when a part of what a product says is another one now. */
function isOther(
  { before, after }: ChangedNode,
  partOf: (spec: Spec) => unknown,
): boolean {
  const specOf = (item: MeshItem | undefined) =>
    isOfKind(item, dataProduct) ? item.entity.spec : undefined;
  const [a, b] = [specOf(before), specOf(after)];
  return a && b ? !isSameValue(partOf(a), partOf(b)) : a !== b;
}
