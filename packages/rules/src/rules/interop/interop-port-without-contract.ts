import { formatPath, quote, type OutputPort } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { keyPorts, namePort, type KeyedPort } from '../../contract/ports';
import { readLinkText } from '../../contract/linkText';
import { readContractTerms } from '../../contract/readContract';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { judgeEach } from '../../declare/joinVerdicts';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const interopPortWithoutContract = defineRule({
  id: 'interop-port-without-contract',
  summary: 'Every output port has a data contract.',
  why: 'A contract tells consumers what they get and how well it will be kept up, and tells the owner what must not change unannounced. Without one each consumer finds out by breaking.',
  source: 'Broda, An operating model for data products: the contract and SLAs',
  remedy:
    'Write the contract in the Open Data Contract Standard and name its file in `contract` of the port, by `$text`; or give the `id`, `version` and `url` of a contract that is kept elsewhere.',
  subject: productsInUse,
  version: '2',
  severity: 'error',
  earlySeverity: 'info',
  options: z.object({
    serviceLevels: z
      .boolean()
      .default(false)
      .describe(
        'Also asks for a promised service level, in `slos` of the port or in its contract.',
      ),
  }),
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
    - name: confirmed-visits
      version: 2.0.0
      contract:
        id: urn:acme:contract:confirmed-visits
        version: 2.0.0
        url: https://contracts.acme.example/confirmed-visits
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
    - name: confirmed-visits
      version: 2.0.0
`,
  },
  check({ ref, entity }, { options }) {
    const { outputPorts = [], slos = [] } = entity.spec;
    const isPromisedForAll = slos.length > 0;
    if (outputPorts.length === 0) {
      return notApplicable('it has no output ports');
    }
    // a contract that is kept elsewhere may promise anything
    if (outputPorts.every(({ contract }) => typeof contract === 'object')) {
      return PASS;
    }
    return judgeEach(
      keyPorts(outputPorts),
      (keyed): Verdict => {
        const { contract } = keyed.port;
        if (contract === undefined) return withoutContract(ref, keyed);
        if (typeof contract === 'string' && readLinkText(contract)) {
          return unknown(
            `${namePort(keyed.port, keyed.index)} only names a contract, whose text was not read; \`$text: ./<file>\` in its place gives it`,
          );
        }
        const isPromised = isPromisedForAll || promisesLevels(keyed.port);
        return options.serviceLevels && !isPromised
          ? withoutLevels(ref, keyed)
          : PASS;
      },
      'it has no output ports',
    );
  },
});

function withoutContract(ref: string, { port, index, key }: KeyedPort) {
  const path = ['spec', 'outputPorts', index, 'contract'];
  const file = `./${FILE_NAME.test(port.name) ? port.name : 'contract'}.odcs.yaml`;
  const finding: Finding = {
    path,
    discriminator: key,
    message: `${subjectName(ref)} offers ${namePort(port, index)} without a contract; every output port has one`,
    suggestions: [
      {
        text: `Write the contract in ${quote(file)} and set ${quote(formatPath(path))} to its text`,
        // a placeholder for a file that is not there yet would be a fault too
        edits: [],
        isSafe: false,
      },
    ],
  };
  return [finding];
}

/** Names that are safe as the name of a file. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

function withoutLevels(ref: string, { port, index, key }: KeyedPort) {
  const finding: Finding = {
    path: ['spec', 'outputPorts', index, 'slos'],
    discriminator: `${key}:slos`,
    message: `${subjectName(ref)} promises no service level for ${namePort(port, index)}, neither in \`slos\` nor in its contract; at least one is asked for`,
  };
  return [finding];
}

/** What is kept elsewhere may promise anything: it is not held against a port. */
function promisesLevels({ slos = [], contract }: OutputPort): boolean {
  if (slos.length > 0 || typeof contract !== 'string') return true;
  return (readContractTerms(contract).value?.slaProperties ?? []).length > 0;
}
