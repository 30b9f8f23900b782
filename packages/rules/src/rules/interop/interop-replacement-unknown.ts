import {
  findNearest,
  isSlip,
  quote,
  type EntityPath,
  type OutputPort,
} from '@backstage-data-mesh/model';
import {
  keyPorts,
  namePort,
  portKey,
  type KeyedPort,
} from '../../contract/ports';
import {
  notApplicable,
  PASS,
  unknown,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { joinVerdicts } from '../../declare/joinVerdicts';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { parseVersion } from '../../facts/flow/versions';
import { suggestName } from '../../references/suggestName';
import { listSome, upperFirst } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';
import { isVersionMeant, readNamedPort } from './shared/namedPort';

export const interopReplacementUnknown = defineRule({
  id: 'interop-replacement-unknown',
  summary:
    'What a deprecated port is replaced by is a port of the product that stays.',
  why: 'Readers of a deprecated port move to the one that it names. Where that does not exist, or goes too, they find out after they have begun.',
  source: 'Practice of versioned interfaces: notice names the way out',
  remedy:
    'Name an output port of the same product in `deprecated.replacedBy`, as `<name>@<major version>`, that is not deprecated itself.',
  subject: productsInUse,
  severity: 'warning',
  earlySeverity: 'info',
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
    - { name: confirmed-visits, version: 2.0.0 }
    - { name: confirmed-visits, version: 1.4.0, deprecated: { replacedBy: confirmed-visits@2 } }
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
    - { name: confirmed-visits, version: 2.0.0 }
    - { name: confirmed-visits, version: 1.4.0, deprecated: { replacedBy: confirmed-visits@3 } }
`,
  },
  check({ ref, entity }) {
    const { outputPorts = [] } = entity.spec;
    if (!outputPorts.some(({ deprecated }) => deprecated?.replacedBy)) {
      return notApplicable(NOTHING);
    }
    return joinVerdicts(
      keyPorts(outputPorts).map(keyed => judge(ref, keyed, outputPorts)),
      NOTHING,
    );
  },
});

const NOTHING = 'no port says what replaces it';

function judge(
  ref: string,
  { port, index, key }: KeyedPort,
  ports: readonly OutputPort[],
): Verdict {
  const { replacedBy } = port.deprecated ?? {};
  if (replacedBy === undefined) return notApplicable(NOTHING);
  if (/[#:/]/.test(replacedBy)) {
    return unknown(
      'what replaces a port lies outside of the product; `replacedBy` names a port of the product',
    );
  }
  const fault = findFault(port, replacedBy, ports);
  if (fault === undefined) return PASS;
  const path = ['spec', 'outputPorts', index, 'deprecated', 'replacedBy'];
  return [
    {
      path,
      discriminator: key,
      message: `${upperFirst(namePort(port))} of ${nameEntity(ref)} is replaced by ${quote(replacedBy)}, ${fault}; it names an output port of the product that stays, as \`<name>@<major version>\``,
      suggestions: suggest(path, { port, replacedBy, ports }),
    },
  ];
}

/** What is wrong with a replacement; `undefined` when a port that stays is meant. */
function findFault(
  port: OutputPort,
  replacedBy: string,
  ports: readonly OutputPort[],
): string | undefined {
  const named = readNamedPort(replacedBy);
  const sameName = ports.filter(({ name }) => name === named.name);
  if (sameName.length === 0) return 'which the product does not offer';
  const meant = sameName.filter(({ version }) => {
    const parsed = parseVersion(version ?? '');
    return parsed ? isVersionMeant(named, parsed) : named.version === undefined;
  });
  if (meant.some(({ deprecated }) => !deprecated)) return undefined;
  if (meant.length === 0) {
    return `and the product offers ${listSome(sameName.map(portKey))}`;
  }
  return meant.every(other => other === port)
    ? 'which is itself'
    : 'which is deprecated too';
}

interface Replaced {
  readonly port: OutputPort;
  readonly replacedBy: string;
  readonly ports: readonly OutputPort[];
}

/** The one port of that name that stays; else a name that is nearly it. */
function suggest(path: EntityPath, replaced: Replaced): Suggestion[] {
  const { port, replacedBy, ports } = replaced;
  const staying = ports.filter(other => other !== port && !other.deprecated);
  const named = readNamedPort(replacedBy);
  const sameName = staying.filter(({ name }) => name === named.name);
  const near = findNearest(
    named.name,
    staying.map(({ name }) => name),
  );
  const meant =
    sameName.length > 0
      ? sameName
      : staying.filter(({ name }) => name === near);
  const [only, ...others] = meant;
  if (!only || others.length > 0) return [];
  const major = parseVersion(only.version ?? '')?.major;
  const value = major === undefined ? only.name : `${only.name}@${major}`;
  return [
    suggestName({
      path,
      value,
      isSlip: only.name === named.name || isSlip(named.name, only.name),
    }),
  ];
}
