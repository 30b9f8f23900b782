import {
  formatPath,
  quote,
  partKeys,
  type DataProductEntity,
  type OutputPort,
} from '@backstage-data-mesh/model';
import type { SemVer } from 'semver';
import { namePort } from '../../contract/ports';
import { notApplicable, PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { parseVersion } from '../../facts/flow/versions';
import { findRepeated } from '../../references/repeated';
import { ordinal } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const interopPortDuplicate = defineRule({
  id: 'interop-port-duplicate',
  summary:
    'No two output ports of a data product, and no two of its input ports, share name and version.',
  why: 'Name and version together are the key of a port, of an input port with the version that it expects: two versions of one port may be read side by side. Where two ports share it, a consumer cannot say which one it reads, and a contract cannot say which one it is about.',
  source:
    'Bitol, Open Data Product Standard: the combination of the name and version is the key',
  remedy:
    'Rename one of the ports in `spec.outputPorts[].name` or `spec.inputPorts[].name`, or give it another `version`.',
  subject: productsInUse,
  version: '2',
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - { name: confirmed-visits, version: 1.4.0 }
    - { name: confirmed-visits, version: 2.0.0 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - { name: confirmed-visits, version: 2.0.0, contract: { id: visits } }
    - { name: confirmed-visits, version: 2.0.0, contract: { id: visits } }
`,
  },
  check({ ref, entity }) {
    const { inputPorts = [], outputPorts = [] } = entity.spec;
    if (inputPorts.length + outputPorts.length === 0) {
      return notApplicable('it has no ports');
    }
    if (areDifferent(inputPorts) && areDifferent(outputPorts)) return PASS;
    return [...findOutputs(ref, entity), ...findInputs(ref, entity)];
  },
});

/** True where no two ports have one name, as it mostly is. */
function areDifferent(ports: readonly { readonly name?: string }[]): boolean {
  if (ports.length <= FEW) return areFewDifferent(ports);
  const names = new Set<string>();
  for (const { name } of ports) {
    if (name === undefined) continue;
    if (names.has(name)) return false;
    names.add(name);
  }
  return true;
}

/** So few are told apart without anything being made for them. */
const FEW = 16;

function areFewDifferent(ports: readonly { readonly name?: string }[]) {
  for (let at = 1; at < ports.length; at++) {
    const { name } = ports[at];
    for (let before = 0; name !== undefined && before < at; before++) {
      if (ports[before].name === name) return false;
    }
  }
  return true;
}

interface Duplicate {
  readonly index: number;
  /** The place of the first of its kind. */
  readonly first: number;
  readonly discriminator: string;
}

function findOutputs(ref: string, { spec }: DataProductEntity): Finding[] {
  const ports = spec.outputPorts ?? [];
  const newest = findNewest(ports);
  return findDuplicates(ports.map(keyOf)).map(
    ({ index, first, discriminator }) => {
      const port = ports[index];
      const path = ['spec', 'outputPorts', index];
      return {
        path,
        discriminator: `output:${discriminator}`,
        message: `${subjectName(ref)} has two ports that are ${namePort(port)}, the ${ordinal(first)} and the ${ordinal(index)}; name and version together tell ports apart`,
        related: [{ ref, path: ['spec', 'outputPorts', first] }],
        suggestions: suggestVersion(path, newest.get(port.name)),
      };
    },
  );
}

function findInputs(ref: string, { spec }: DataProductEntity): Finding[] {
  const ports = spec.inputPorts ?? [];
  const named = ports.map(({ name, expects }) =>
    name === undefined ? undefined : keyOf({ name, version: expects?.version }),
  );
  return findDuplicates(named).map(({ index, first, discriminator }) => {
    const { name = '', expects } = ports[index];
    const version =
      expects?.version === undefined
        ? ''
        : ` that expect version ${quote(expects.version)}`;
    return {
      path: ['spec', 'inputPorts', index, 'name'],
      discriminator: `input:${discriminator}`,
      message: `${subjectName(ref)} has two input ports named ${quote(name)}${version}, the ${ordinal(first)} and the ${ordinal(index)}; name and expected version together tell input ports apart`,
      related: [{ ref, path: ['spec', 'inputPorts', first] }],
    };
  });
}

/** Given what makes a port the same as another. */
function findDuplicates(ports: readonly (string | undefined)[]): Duplicate[] {
  const keys = partKeys(ports.map(key => key ?? ''));
  return findRepeated(ports).map(({ index, first }) => ({
    index,
    first,
    discriminator: keys[index],
  }));
}

/** `v2.0.0` and `2.0.0` are one version; what has no name has no key. */
function keyOf({
  name,
  version,
}: Pick<OutputPort, 'name' | 'version'>): string {
  if (name === '') return '';
  const normal = parseVersion(version ?? '')?.version ?? version;
  return normal === undefined ? name : `${name}@${normal}`;
}

function findNewest(ports: readonly OutputPort[]): Map<string, SemVer> {
  const newest = new Map<string, SemVer>();
  for (const { name, version } of ports) {
    const parsed = parseVersion(version ?? '');
    const known = newest.get(name);
    if (parsed && (!known || parsed.compare(known) > 0)) {
      newest.set(name, parsed);
    }
  }
  return newest;
}

function suggestVersion(
  port: readonly (string | number)[],
  newest: SemVer | undefined,
) {
  if (!newest) return [];
  const path = [...port, 'version'];
  const value = `${newest.major + 1}.0.0`;
  return [
    {
      text: `Set ${quote(formatPath(path))} to ${quote(value)}, or rename the port`,
      edits: [{ path, action: 'set' as const, value }],
      isSafe: false,
    },
  ];
}
