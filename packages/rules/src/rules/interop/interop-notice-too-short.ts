import { quote, readDay } from '@backstage-data-mesh/model';
import { keyPorts, namePort, type KeyedPort } from '../../contract/ports';
import { notApplicable, PASS, type Verdict } from '../../declare/finding';
import { joinVerdicts } from '../../declare/joinVerdicts';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { addDuration, daysBetween } from '../../time/days';
import { nameDays, upperFirst } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

export const interopNoticeTooShort = defineRule({
  id: 'interop-notice-too-short',
  summary:
    'Between the announcement and the end of a port lies the notice that it promises.',
  why: 'Readers plan their own work by the notice that a port promises before it changes or ends. An end that comes sooner breaks the promise, and with it the trust in all later ones.',
  source: 'Broda, An operating model for data products: the contract and SLAs',
  remedy:
    'Move `deprecated.sunset` of the output port, or agree with its readers on a shorter `changeNotice`.',
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
    - name: confirmed-visits
      changeNotice: P3M
      deprecated: { since: 2026-09-01, sunset: 2026-12-01 }
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
      changeNotice: P3M
      deprecated: { since: 2026-09-01, sunset: 2026-10-15 }
`,
  },
  check({ ref, entity }) {
    const { outputPorts = [] } = entity.spec;
    const isPromised = outputPorts.some(
      ({ changeNotice, deprecated }) => changeNotice && deprecated,
    );
    if (!isPromised) return notApplicable(NOTHING);
    return joinVerdicts(
      keyPorts(outputPorts).map(keyed => judge(ref, keyed)),
      NOTHING,
    );
  },
});

const NOTHING = 'no port with a notice is deprecated';

function judge(ref: string, { port, index, key }: KeyedPort): Verdict {
  const { changeNotice, deprecated } = port;
  const since = readDay(deprecated?.since);
  const sunset = readDay(deprecated?.sunset);
  const due = addDuration(since, changeNotice);
  // one that ends before it is announced is another rule's
  const isDated = since && sunset && due && since <= sunset;
  if (!isDated || !changeNotice) return notApplicable(NOTHING);
  if (sunset >= due) return PASS;
  return [
    {
      path: ['spec', 'outputPorts', index, 'deprecated', 'sunset'],
      discriminator: key,
      message: `${upperFirst(namePort(port, index))} of ${nameEntity(ref)} ends on ${sunset}, ${nameDays(daysBetween(since, sunset))} after it was announced, and promises a notice of ${quote(changeNotice)}; it ends on ${due} or later`,
    },
  ];
}
