import {
  dataProduct,
  resolveReference,
  type InputPort,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Range } from 'semver';
import { partKeys } from '../parts/partKeys';
import type { Offer, OfferedPort, Offers } from './offers';

/** Data that one input port of a product reads from another data product. */
export interface InputFlow {
  readonly consumer: MeshNode;
  /** The place of the input port in the consumer. */
  readonly index: number;
  readonly input: InputPort;
  /** Tells the flows of a consumer apart: the port's name or place. */
  readonly key: string;
  readonly provider: MeshNode;
  /** The output port as the consumer names it; all of them when it does not. */
  readonly portName?: string;
  readonly offer: Offer;
  /**
   * The ports that may be the one that is read: with several versions on offer
   * the newest that the consumer accepts, if it says what it accepts.
   */
  readonly read: readonly OfferedPort[];
}

/** The flows into a data product, in the order of its input ports. */
export type InputFlows = (consumer: MeshNode) => readonly InputFlow[];

/** What flows are made from. */
export interface FlowSources {
  readonly offers: Offers;
  readonly rangeOf: (written: string) => Range | undefined;
}

/** Finds flows; those of the last product are kept, rules ask in turn. */
export function createInputFlows(
  graph: MeshGraph,
  { offers, rangeOf }: FlowSources,
): InputFlows {
  const findTarget = createTargets(graph);
  let last: readonly [MeshNode, readonly InputFlow[]] | undefined;
  const expectedRange = ({ expects }: InputPort) =>
    expects?.version === undefined ? undefined : rangeOf(expects.version);
  const find = (consumer: MeshNode) => {
    const entity = graph.get(dataProduct, consumer);
    const inputs = entity?.spec.inputPorts ?? [];
    const keys = partKeys(inputs.map(({ name }, index) => name ?? `#${index}`));
    return inputs.flatMap((input, index): InputFlow[] => {
      const target = findTarget(input.from, entity?.metadata.namespace);
      if (!target) return [];
      const offer = offers(target.provider, target.portName);
      const range = () => expectedRange(input);
      const read = findRead(offer, target.portName, range);
      const key = keys[index];
      return [{ consumer, index, input, key, ...target, offer, read }];
    });
  };
  return consumer => {
    if (last?.[0] !== consumer) last = [consumer, find(consumer)];
    return last[1];
  };
}

function findRead(
  offer: Offer,
  portName: string | undefined,
  expected: () => Range | undefined,
): readonly OfferedPort[] {
  if (portName === undefined || offer.ports.length < 2) return offer.ports;
  const range = expected();
  const newest = range && offer.newestIn(range);
  return newest ? [newest] : offer.ports;
}

interface Target {
  readonly provider: MeshNode;
  readonly portName?: string;
}

/** Most texts come again and again: each is parsed once per namespace. */
function createTargets(graph: MeshGraph) {
  const known = new Map<string, Target | undefined>();
  const resolve = (text: string, namespace?: string): Target | undefined => {
    const found = resolveReference(FROM, text, namespace);
    if (found?.relation !== 'consumesFrom') return undefined;
    const provider = graph.nodeOf(found.ref);
    return provider === undefined
      ? undefined
      : { provider, portName: found.fragment };
  };
  return (text: string, namespace?: string): Target | undefined => {
    const key = namespace ? `${namespace} ${text}` : text;
    if (!known.has(key)) known.set(key, resolve(text, namespace));
    return known.get(key);
  };
}

const FROM = dataProduct.references.find(
  ({ reference }) => reference.allowed.DataProduct === 'consumesFrom',
)!;
