import {
  dataProduct,
  findReferences,
  type DataProductEntity,
  type InputPort,
  type OutputPort,
  type Reference,
} from '@backstage-data-mesh/model';
import { satisfies } from 'semver';
import { addToList } from '../../../memory/listMap';

const FIELDS = {
  references: dataProduct.references.filter(
    ({ path }) => path[1] === 'inputPorts',
  ),
};

/** An input port that reads from another data product. */
export interface ProductInput {
  readonly port: InputPort;
  /** `spec.inputPorts[n].from`, with the output port as `fragment`. */
  readonly reference: Reference;
}

/** The input ports that read from data products; linear in ports. */
export function productInputs(entity: DataProductEntity): ProductInput[] {
  return findReferences(FIELDS, entity).flatMap(reference => {
    const port = entity.spec.inputPorts?.[Number(reference.path[2])];
    return port && reference.relation === 'consumesFrom'
      ? [{ port, reference }]
      : [];
  });
}

// comparing more versions than this with a range costs more than it tells
const MAX_VERSIONS = 100;

/**
 * The output ports that an input may read: those of the name that it gives, or
 * all, and of these the versions that it accepts, where any is.
 */
export function portsRead(
  provider: DataProductEntity,
  { port, reference }: ProductInput,
): readonly OutputPort[] {
  const { fragment } = reference;
  const named =
    fragment === undefined
      ? (provider.spec.outputPorts ?? [])
      : (portsByName(provider).get(fragment) ?? []);
  const range = port.expects?.version;
  if (named.length > MAX_VERSIONS) return named;
  const accepted = named.filter(
    ({ version }) => version && range && satisfies(version, range),
  );
  return accepted.length > 0 ? accepted : named;
}

const byName = new WeakMap<
  readonly OutputPort[],
  ReadonlyMap<string, readonly OutputPort[]>
>();

const NO_PORTS: readonly OutputPort[] = [];

/** Grouped once for each product, which may have thousands of ports. */
function portsByName({ spec }: DataProductEntity) {
  const ports = spec.outputPorts ?? NO_PORTS;
  const known = byName.get(ports);
  if (known) return known;
  const grouped = new Map<string, OutputPort[]>();
  for (const port of ports) addToList(grouped, port.name, port);
  byName.set(ports, grouped);
  return grouped;
}
