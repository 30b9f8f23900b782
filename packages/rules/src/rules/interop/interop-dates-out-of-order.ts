import {
  quote,
  type InputPort,
  type OutputPort,
} from '@backstage-data-mesh/model';
import { keyPorts, namePort, type KeyedPort } from '../../contract/ports';
import { notApplicable, PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { isBackwards } from '../../time/days';
import { upperFirst } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

export const interopDatesOutOfOrder = defineRule({
  id: 'interop-dates-out-of-order',
  summary:
    'A port is announced as deprecated before it is switched off, and an agreement begins before it ends.',
  why: 'Readers plan by these two days. When the end comes before the announcement, one of them is a slip, and nobody can tell which; whoever believes the wrong one moves too late.',
  source: 'Practice: notice comes before the end',
  remedy:
    'Correct the wrong one of the two dates: `deprecated.since` or `deprecated.sunset` of the output port, `agreement.on` or `agreement.until` of the input port.',
  subject: productsInUse,
  severity: 'warning',
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
    - { name: confirmed-visits, version: 1.4.0, deprecated: { since: 2026-09-01, sunset: 2027-03-01 } }
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
    - { name: confirmed-visits, version: 1.4.0, deprecated: { since: 2026-09-01, sunset: 2026-03-01 } }
`,
  },
  check({ ref, entity }) {
    const { inputPorts = [], outputPorts = [] } = entity.spec;
    const isDated =
      outputPorts.some(({ deprecated }) => deprecated) ||
      inputPorts.some(({ agreement }) => agreement);
    if (!isDated) return notApplicable('none of its ports has dates');
    const isWrong =
      outputPorts.some(endsBeforeNotice) || inputPorts.some(endsBeforeStart);
    if (!isWrong) return PASS;
    return [
      ...keyPorts(outputPorts)
        .filter(({ port }) => endsBeforeNotice(port))
        .map(keyed => reportSunset(ref, keyed)),
      ...inputPorts.flatMap((port, index) =>
        endsBeforeStart(port) ? [reportAgreement(ref, port, index)] : [],
      ),
    ];
  },
});

function endsBeforeNotice({ deprecated }: OutputPort): boolean {
  return isBackwards(deprecated?.since, deprecated?.sunset);
}

function endsBeforeStart({ agreement }: InputPort): boolean {
  return isBackwards(agreement?.on, agreement?.until);
}

function reportSunset(ref: string, { port, index, key }: KeyedPort): Finding {
  const { since, sunset } = port.deprecated ?? {};
  return {
    path: ['spec', 'outputPorts', index, 'deprecated', 'sunset'],
    discriminator: `output:${key}`,
    message: `${upperFirst(namePort(port, index))} of ${nameEntity(ref)} is switched off on ${sunset}, and its deprecation is announced on ${since}; \`deprecated.since\` comes before \`deprecated.sunset\``,
  };
}

function reportAgreement(
  ref: string,
  { name, agreement }: InputPort,
  index: number,
): Finding {
  const port = name?.trim() ? quote(name) : `${index + 1}`;
  return {
    path: ['spec', 'inputPorts', index, 'agreement', 'until'],
    discriminator: `input:${name ?? index}`,
    message: `The agreement of input port ${port} of ${nameEntity(ref)} ends on ${agreement?.until}, and was accepted on ${agreement?.on}; \`agreement.on\` comes before \`agreement.until\``,
  };
}
