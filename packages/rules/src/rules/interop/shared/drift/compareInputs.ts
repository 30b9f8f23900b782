import { quote, type InputPort } from '@backstage-data-mesh/model';
import { satisfies, valid, validRange } from 'semver';
import { subjectName } from '../../../../wording/names';
import type { ProductDescription } from '../../../../contract/standards/productDescription';
import type { Drift } from './drift';
import { inDescription, type DescribedProduct } from './subjects';

type DescribedPort = NonNullable<ProductDescription['inputPorts']>[number] & {
  /** Its place in the description. */
  readonly at: number;
};

/**
 * Input ports that only one side knows, or with versions that do not fit. A
 * port of the product without a name cannot be compared.
 */
export function compareInputs(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  // a description without ports does not say that there are none
  if (description.inputPorts === undefined) return [];
  const ports = entity.spec.inputPorts ?? [];
  const described = new Map(
    description.inputPorts.map((port, at) => [port.name, { ...port, at }]),
  );
  const names = new Set(ports.map(({ name }) => name));
  const hasNameless = names.has(undefined);
  const missing = [...described.values()].filter(
    ({ name }) => !hasNameless && !names.has(name),
  );
  return [
    ...ports.flatMap((port, index) =>
      compareInput(subject, { port, index, described }),
    ),
    ...missing.map(port => notRead(subject, port)),
  ];
}

function compareInput(
  subject: DescribedProduct,
  input: {
    readonly port: InputPort;
    readonly index: number;
    readonly described: ReadonlyMap<string, DescribedPort>;
  },
): Drift[] {
  const { ref } = subject;
  const { port, index, described } = input;
  if (port.name === undefined) return [];
  const match = described.get(port.name);
  const name = `input port ${quote(port.name)}`;
  if (!match) {
    return [
      {
        path: ['spec', 'inputPorts', index],
        linked: inDescription(subject, 'inputPorts'),
        discriminator: `input:${port.name}`,
        message: `${subjectName(ref)} reads through ${name}, but its product description does not list it; they have to agree`,
      },
    ];
  }
  const range = port.expects?.version;
  if (fits(match.version, range)) return [];
  return [
    {
      path: ['spec', 'inputPorts', index, 'expects', 'version'],
      linked: inDescription(subject, 'inputPorts', match.at, 'version'),
      discriminator: `input:${port.name}:version`,
      message: `${subjectName(ref)} expects version ${quote(range ?? '')} at ${name}, but its product description names version ${quote(match.version ?? '')}; they have to agree`,
    },
  ];
}

/** True also where one side says nothing, or nothing that can be read. */
function fits(version: string | undefined, range: string | undefined) {
  if (version === undefined || range === undefined) return true;
  if (valid(version) === null || validRange(range) === null) return true;
  return satisfies(version, range, { includePrerelease: true });
}

function notRead(subject: DescribedProduct, port: DescribedPort): Drift {
  const { ref } = subject;
  return {
    path: ['spec', 'inputPorts'],
    linked: inDescription(subject, 'inputPorts', port.at),
    discriminator: `input:${port.name}`,
    message: `${subjectName(ref)} has no input port ${quote(port.name)}, which its product description lists; they have to agree`,
  };
}
