import { quote, type OutputPort } from '@backstage-data-mesh/model';
import { subjectName } from '../../../../wording/names';
import { inFull } from '../../../../contract/sameness';
import { namePort, portKey } from '../../../../contract/ports';
import { readContractTerms } from '../../../../contract/readContract';
import type { ProductDescription } from '../../../../contract/standards/productDescription';
import type { Drift } from './drift';
import { inDescription, type DescribedProduct } from './subjects';

type DescribedPort = NonNullable<ProductDescription['outputPorts']>[number] & {
  /** Its place in the description. */
  readonly at: number;
};

/** Output ports that only one side knows, or that have different contracts. */
export function compareOutputs(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  // a description without ports does not say that there are none
  if (description.outputPorts === undefined) return [];
  const listed = description.outputPorts.map((port, at) => ({ ...port, at }));
  const described = indexPorts(listed);
  const matched = new Set<DescribedPort>();
  const ports = entity.spec.outputPorts ?? [];
  const drifts = ports.flatMap((port, index) => {
    const match = findMatch(described, port);
    if (!match) return notDescribed(subject, port, index);
    matched.add(match);
    return compareContractId(subject, port, { index, match });
  });
  const others = listed.filter(port => !matched.has(port));
  return [...drifts, ...others.map(port => notOffered(subject, port))];
}

interface PortIndex {
  readonly byKey: ReadonlyMap<string, DescribedPort>;
  readonly byName: ReadonlyMap<string, DescribedPort>;
}

function indexPorts(ports: readonly DescribedPort[]): PortIndex {
  return {
    byKey: new Map(ports.map(port => [keyOf(port), port])),
    byName: new Map(ports.map(port => [port.name, port])),
  };
}

/** Name and version are the key, however the version is written. */
function keyOf({ name, version }: Pick<OutputPort, 'name' | 'version'>) {
  return portKey({ name, version: version && inFull(version) });
}

/** The port of that name and version; of that name, where one has no version. */
function findMatch(
  { byKey, byName }: PortIndex,
  port: OutputPort,
): DescribedPort | undefined {
  const sameName = byName.get(port.name);
  const hasVersions = port.version && sameName?.version;
  return byKey.get(keyOf(port)) ?? (hasVersions ? undefined : sameName);
}

function compareContractId(
  subject: DescribedProduct,
  port: OutputPort,
  { index, match }: { readonly index: number; readonly match: DescribedPort },
): Drift[] {
  const own = contractIdOf(port);
  const { contractId } = match;
  if (own === undefined || contractId === undefined) return [];
  if (own === contractId) return [];
  const { ref } = subject;
  return [
    {
      path: ['spec', 'outputPorts', index, 'contract'],
      linked: inDescription(subject, 'outputPorts', match.at, 'contractId'),
      discriminator: `output:${portKey(port)}:contract`,
      message: `${subjectName(ref)} offers ${namePort(port)} with the contract ${quote(own)}, but its product description names the contract ${quote(contractId)}; they have to agree`,
    },
  ];
}

function contractIdOf({ contract }: OutputPort): string | undefined {
  return typeof contract === 'string'
    ? readContractTerms(contract).value?.id
    : contract?.id;
}

function notDescribed(
  subject: DescribedProduct,
  port: OutputPort,
  index: number,
): Drift[] {
  const { ref } = subject;
  return [
    {
      path: ['spec', 'outputPorts', index],
      linked: inDescription(subject, 'outputPorts'),
      discriminator: `output:${portKey(port)}`,
      message: `${subjectName(ref)} offers ${namePort(port)}, but its product description does not list it; they have to agree`,
    },
  ];
}

function notOffered(subject: DescribedProduct, port: DescribedPort): Drift {
  const { ref } = subject;
  return {
    path: ['spec', 'outputPorts'],
    linked: inDescription(subject, 'outputPorts', port.at),
    discriminator: `output:${portKey(port)}`,
    message: `${subjectName(ref)} does not offer ${namePort(port)}, which its product description lists; they have to agree`,
  };
}
