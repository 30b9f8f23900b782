import {
  formatPath,
  quote,
  partKeys,
  type DataProductEntity,
  type EntityPath,
} from '@backstage-data-mesh/model';
import { coerce } from 'semver';
import { notApplicable, PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { parseRange, parseVersion } from '../../facts/flow/versions';
import { subjectName } from '../../wording/names';
import { namePort } from '../../contract/ports';

export const interopVersionInvalid = defineRule({
  id: 'interop-version-invalid',
  summary:
    'Versions of a data product and its ports are semantic versions, and expected versions are ranges of them.',
  why: 'A semantic version tells a consumer whether a change breaks it. A version in another form tells nothing, and no tool can compare it with what somebody expects.',
  source: 'Semantic Versioning 2.0.0',
  remedy:
    'Write `spec.version` and `spec.outputPorts[].version` as major.minor.patch, such as `2.1.0`, and `spec.inputPorts[].expects.version` as a range, such as `^2.1.0`.',
  subject: productsInUse,
  severity: 'error',
  earlySeverity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  version: 2.1.0
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits', expects: { version: ^2.0.0 } }]
  outputPorts: [{ name: journeys, version: 2.1.0 }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  outputPorts: [{ name: journeys, version: '2.1', contract: { id: journeys } }]
`,
  },
  check({ ref, entity }) {
    const { count, faults } = findVersions(entity);
    if (count === 0) return notApplicable('it names no versions');
    if (faults.length === 0) return PASS;
    const describePlace = createPlaces(entity);
    return faults.map(fault => describeFault(ref, fault, describePlace(fault)));
  },
});

type Versioned = 'product' | 'output' | 'input';

/** A version as it is written. */
interface WrittenVersion {
  readonly of: Versioned;
  /** The place of the port. */
  readonly index: number;
  readonly written: string;
}

/** Those that cannot be read, and how many there are in all. */
function findVersions({ spec }: DataProductEntity) {
  const faults: WrittenVersion[] = [];
  let count = 0;
  const look = (written: string | undefined, of: Versioned, index = 0) => {
    if (written === undefined) return;
    count++;
    const parsed = of === 'input' ? parseRange(written) : parseVersion(written);
    if (!parsed) faults.push({ of, index, written });
  };
  look(spec.version, 'product');
  spec.outputPorts?.forEach(({ version }, index) =>
    look(version, 'output', index),
  );
  spec.inputPorts?.forEach(({ expects }, index) =>
    look(expects?.version, 'input', index),
  );
  return { count, faults };
}

/** Where a version stands, and what tells it apart. */
interface VersionPlace {
  readonly path: EntityPath;
  readonly discriminator: string;
  /** " of output port `visits`" … */
  readonly of: string;
}

function createPlaces({
  spec,
}: DataProductEntity): (version: WrittenVersion) => VersionPlace {
  const { outputPorts = [], inputPorts = [] } = spec;
  const outputs = outputPorts.map(({ name }) => name);
  const inputs = inputPorts.map(({ name }, index) => name ?? `#${index}`);
  const outputKeys = partKeys(outputs);
  const inputKeys = partKeys(inputs);
  return ({ of, index }) => {
    if (of === 'product') {
      return { path: ['spec', 'version'], discriminator: of, of: '' };
    }
    return of === 'output'
      ? {
          path: ['spec', 'outputPorts', index, 'version'],
          discriminator: `output:${outputKeys[index]}`,
          of: ` of ${namePort({ name: outputs[index] }, index)}`,
        }
      : {
          path: ['spec', 'inputPorts', index, 'expects', 'version'],
          discriminator: `input:${inputKeys[index]}`,
          of: ` that input port ${quote(inputs[index])} expects`,
        };
  };
}

function describeFault(
  ref: string,
  version: WrittenVersion,
  { path, discriminator, of }: VersionPlace,
): Finding {
  const { written } = version;
  const isRange = version.of === 'input';
  const nearest = isRange ? nearestRange(written) : nearestVersion(written);
  const [what, form] = isRange
    ? ['no range of semantic versions such as `^2.1.0`', 'range of versions']
    : ['no semantic version such as `2.1.0`', 'version'];
  return {
    path,
    discriminator,
    message: `${subjectName(ref)} gives ${quote(written)} as the ${form}${of}, which is ${what}`,
    suggestions:
      nearest === undefined
        ? []
        : [
            {
              text: `Set ${quote(formatPath(path))} to ${quote(nearest)}`,
              edits: [{ path, action: 'set', value: nearest }],
              isSafe: false,
            },
          ],
  };
}

const MAX_LENGTH = 100;

/** `2.1` for `2.1.0`; nothing for what has no digits. */
function nearestVersion(written: string): string | undefined {
  return written.length > MAX_LENGTH ? undefined : coerce(written)?.version;
}

function nearestRange(written: string): string | undefined {
  const version = nearestVersion(written);
  const operator = /^\s*(\^|~|>=|<=|>|<|=)?/.exec(written)?.[1] ?? '^';
  return version && `${operator}${version}`;
}
