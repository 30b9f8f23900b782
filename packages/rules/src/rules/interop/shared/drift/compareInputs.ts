import { quote, type InputPort } from '@backstage-data-mesh/model';
import { satisfies, valid, validRange } from 'semver';
import { inFull } from '../../../../contract/sameness';
import { portKey } from '../../../../contract/ports';
import type { ProductDescription } from '../../../../contract/standards/productDescription';
import { addToList } from '../../../../memory/listMap';
import { subjectName } from '../../../../wording/names';
import type { Drift } from './drift';
import { inDescription, type DescribedProduct } from './subjects';

type DescribedPort = NonNullable<ProductDescription['inputPorts']>[number] & {
  /** Its place in the description. */
  readonly at: number;
};

interface OwnPort {
  readonly port: InputPort;
  readonly index: number;
}

/**
 * Input ports that only one side knows, or with versions that do not fit. Name
 * and version are the key: one name may be read in several versions. A port of
 * the product without a name cannot be compared.
 */
export function compareInputs(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  // a description without ports does not say that there are none
  if (description.inputPorts === undefined) return [];
  const ports = (entity.spec.inputPorts ?? []).map((port, index) => ({
    port,
    index,
  }));
  const listed = description.inputPorts.map((port, at) => ({ ...port, at }));
  const { alone, left } = pairInputs(ports, listed);
  const hasNameless = ports.some(({ port }) => port.name === undefined);
  const drifts = alone.flatMap(own => {
    const near = left.get(own.port.name ?? '')?.shift();
    return near ? otherVersion(subject, own, near) : notListed(subject, own);
  });
  const missing = hasNameless ? [] : [...left.values()].flat();
  return [...drifts, ...missing.map(port => notRead(subject, port))];
}

/** Nobody reads more versions of one port. */
const MAX_VERSIONS = 100;

/** Ports of both sides that mean the same leave each other alone. */
function pairInputs(
  ports: readonly OwnPort[],
  listed: readonly DescribedPort[],
) {
  const left = new Map<string, DescribedPort[]>();
  for (const port of listed) {
    if ((left.get(port.name)?.length ?? 0) < MAX_VERSIONS) {
      addToList(left, port.name, port);
    }
  }
  const isListed = (own: OwnPort, name: string | undefined) => {
    const known = left.get(name ?? '') ?? [];
    const place = known.findIndex(({ version }) =>
      fits(version, own.port.expects?.version),
    );
    if (place >= 0) known.splice(place, 1);
    return place >= 0;
  };
  const named = ports.filter(({ port }) => port.name !== undefined);
  const others = named.filter(own => !isListed(own, own.port.name));
  // two versions may be told apart by other names for one output port
  const alone = others.filter(own => !isListed(own, portRead(own)));
  return { alone, left };
}

/** `payments` for `ledger#payments`. */
function portRead({ port: { from } }: OwnPort): string | undefined {
  return from.split('#')[1];
}

/** True also where one side says nothing, or nothing that can be read. */
function fits(version: string | undefined, range: string | undefined) {
  if (version === undefined || range === undefined) return true;
  const full = inFull(version);
  if (valid(full) === null || validRange(range) === null) return true;
  return satisfies(full, range, { includePrerelease: true });
}

function otherVersion(
  subject: DescribedProduct,
  { port, index }: OwnPort,
  { at, version = '' }: DescribedPort,
): Drift {
  const range = port.expects?.version ?? '';
  return {
    path: ['spec', 'inputPorts', index, 'expects', 'version'],
    linked: inDescription(subject, 'inputPorts', at, 'version'),
    discriminator: `input:${port.name}:version`,
    message: `${subjectName(subject.ref)} expects version ${quote(range)} at input port ${quote(port.name ?? '')}, but its product description names version ${quote(version)}; they have to agree`,
  };
}

function notListed(subject: DescribedProduct, { port, index }: OwnPort): Drift {
  return {
    path: ['spec', 'inputPorts', index],
    linked: inDescription(subject, 'inputPorts'),
    discriminator: `input:${port.name}`,
    message: `${subjectName(subject.ref)} reads through input port ${quote(port.name ?? '')}, but its product description does not list it; they have to agree`,
  };
}

function notRead(subject: DescribedProduct, port: DescribedPort): Drift {
  return {
    path: ['spec', 'inputPorts'],
    linked: inDescription(subject, 'inputPorts', port.at),
    discriminator: `input:${portKey(port)}`,
    message: `${subjectName(subject.ref)} has no input port ${quote(portKey(port))}, which its product description lists; they have to agree`,
  };
}
