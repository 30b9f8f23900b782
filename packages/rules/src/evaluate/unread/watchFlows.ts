import type { EntityPath, MeshNode } from '@backstage-data-mesh/model';
import type { FlowFacts } from '../../facts/flow/flowFacts';
import type { InputFlow } from '../../facts/flow/inputFlows';
import type { Offer } from '../../facts/flow/offers';
import type { NoteUnread } from './unreadLog';
import type { WatchedGraph } from './watchGraph';

/**
 * The same flows, which tell of broken ports: of an input of which it is not
 * known what it reads, and of an output of which the name or version is not
 * known, so that it may be the one that is read.
 */
export function watchFlows(
  flows: FlowFacts,
  { partsAt }: WatchedGraph,
  note: NoteUnread,
): FlowFacts {
  const notePorts = (
    product: MeshNode,
    list: string,
    keys: readonly string[],
  ) =>
    partsAt(product).forEach(part => {
      if (isPort(part.path, list, keys)) note(part);
    });
  const into = (product: MeshNode) => {
    notePorts(product, 'inputPorts', ['from']);
    return flows.into(product).map(flow => {
      notePorts(flow.provider, 'outputPorts', ['name', 'version']);
      return partsAt(flow.provider).length > 0 ? readAnew(flow) : flow;
    });
  };
  return {
    ...flows,
    into,
    countInto: product => into(product).length,
    offers: (product, name) => {
      notePorts(product, 'outputPorts', ['name', 'version']);
      return partsAt(product).length > 0
        ? offerAnew(flows.offers(product, name))
        : flows.offers(product, name);
    },
  };
}

/** The same flow; what is derived of its ports is derived for whoever asks. */
function readAnew(flow: InputFlow): InputFlow {
  return Object.create(flow, { reading: { value: offerAnew(flow.reading) } });
}

/** The same offer, from which nothing that was derived is kept. */
function offerAnew(offer: Offer): Offer {
  return Object.create(offer, { kept: { get: () => [] } });
}

/** True for all of a list of ports, for one of them, and for fields of one. */
function isPort(
  [first, list, , field, ...more]: EntityPath,
  name: string,
  keys: readonly string[],
): boolean {
  if (first !== 'spec') return false;
  if (list === undefined) return true;
  if (list !== name || more.length > 0) return false;
  return field === undefined || keys.includes(String(field));
}
