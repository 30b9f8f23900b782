import { quote } from '@backstage-data-mesh/model';
import { comparePromises } from '../../contract/comparePromises';
import type { PortPromise, PortPromises } from '../../contract/promises';
import {
  PASS,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import {
  classByExpectation,
  expectedLevels,
  EXPECTS_NOTHING,
  NOTHING_EXPECTED,
  type ExpectedLevel,
} from './shared/expectedLevels';
import {
  leadsNowhere,
  mayReadSeveral,
  inputPath,
  nameInput,
  nameInputShortly,
  nameOffered,
  promisePath,
} from './shared/flowNames';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { promisesOf } from './shared/promisesOf';
import { fromProductsInUse } from './shared/fromProductsInUse';
import { judgeFlows } from './shared/judgeFlows';
import { joinVerdicts } from '../../declare/joinVerdicts';
import {
  atWorst,
  findSloProperty,
  isStricter,
  namedProperty,
  normaliseSlo,
  showSlos,
  type SloLevel,
  type SloProperty,
} from '../../slo';

export const interopSloUnmet = defineRule({
  id: 'interop-slo-unmet',
  summary:
    'What a data product expects of the service level of its inputs is promised.',
  why: 'A consumer that needs data within hours and reads a port that promises days will break its own word sooner or later, and nobody is at fault when it happens. Written down on both sides, the gap shows before. A property is compared with its own name; latency and freshness stand for each other only where neither side uses both words. Of a property that the standard does not have, nobody knows which of two values is better.',
  source:
    'Broda, An operating model for data products: the contract and SLAs; Bitol, Open Data Contract Standard: service levels',
  remedy:
    'Relax `spec.inputPorts[].expects.slos`, agree on a better promise with the provider (`spec.outputPorts[].slos`, the contract of the port, or `spec.slos` for all ports), or read another port.',
  subject: productsInUse,
  needs: ['mesh'],
  version: '3',
  severity: 'error',
  earlySeverity: 'warning',
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
    - { name: confirmed-visits, slos: [{ property: latency, value: 1, unit: d }] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts:
    - name: visits
      from: visits#confirmed-visits
      expects: { slos: [{ property: latency, value: 24, unit: h }] }
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
    - { name: confirmed-visits, slos: [{ property: latency, value: 1, unit: d }] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts:
    - name: visits
      from: visits#confirmed-visits
      expects: { slos: [{ property: latency, value: 12, unit: h }] }
`,
  },
  check: (subject, context) => judgeFlows(subject, context, terms),
});

const terms = fromProductsInUse<unknown>({
  judgeInto: (_, context) => flow => judgeFlow(flow, context),
  classOf: classByExpectation,
});

function judgeFlow(flow: InputFlow, context: RuleContext): Verdict {
  const expected = expectedLevels(flow);
  if (expected.length === 0) return EXPECTS_NOTHING;
  if (flow.read.length !== 1) {
    return flow.read.length === 0
      ? leadsNowhere(context.graph, flow)
      : mayReadSeveral(flow);
  }
  const [promises] = promisesOf(flow.reading);
  return joinVerdicts(
    expected.map(level => judgeSlo({ ...level, flow, promises }, context)),
    NOTHING_EXPECTED,
  );
}

interface Expectation extends ExpectedLevel {
  readonly flow: InputFlow;
  /** What the port promises that it reads. */
  readonly promises: PortPromises;
}

function judgeSlo(expectation: Expectation, { graph }: RuleContext): Verdict {
  const { slo, flow } = expectation;
  const name = () => nameInputShortly(flow);
  const property = findSloProperty(slo.property);
  if (!property) return judgeOwnWord(expectation);
  const expected = normaliseSlo(slo);
  if (!expected) {
    return unknown(
      `the ${quote(slo.property)} that ${name()} expects cannot be read; its \`value\` and \`unit\` say it, as \`4\` and \`h\``,
    );
  }
  const { label } = property;
  const promise = promiseTo(expectation, property);
  const promised = promise.placed?.level;
  if (!promised) {
    return unknown(
      promise.isUnreadable
        ? `the ${label} that ${name()} is promised cannot be read; \`slos\` of the port that it reads say it`
        : `no ${label} is promised to ${name()}; \`slos\` of the port that it reads promise it`,
    );
  }
  const isUnmet = isStricter(expected, promised);
  if (isUnmet === undefined) {
    return unknown(
      `the ${label} that ${name()} expects is in another unit; both in one unit can be compared`,
    );
  }
  return isUnmet
    ? [describe(expectation, { expected, promised, promise }, graph)]
    : PASS;
}

/** Who expects a word and its other word, means only what it says. */
function promiseTo(
  { flow, promises }: Expectation,
  { name, otherWord }: SloProperty,
): PortPromise {
  const isToldApart = flow.input.expects?.slos?.some(
    ({ property }) => findSloProperty(property)?.name === otherWord,
  );
  const words = otherWord !== undefined && isToldApart ? 'own' : 'any';
  return promises.on(name, words);
}

/** Of a property that the standard does not have, only the same is the same. */
function judgeOwnWord({ slo, flow, promises }: Expectation): Verdict {
  const name = nameInputShortly(flow);
  const property = quote(slo.property);
  const promised = promises.inWordOf(slo);
  if (promised.some(other => comparePromises(slo, other).is === 'same')) {
    return PASS;
  }
  return unknown(
    promised.length === 0
      ? `no ${property} is promised to ${name}; \`slos\` of the port that it reads promise it`
      : `${property}, which ${name} expects, is no service level of ODCS; one of ODCS can be compared`,
  );
}

function describe(
  { flow, index, key }: Expectation,
  found: {
    readonly expected: SloLevel;
    readonly promised: SloLevel;
    readonly promise: PortPromise;
  },
  graph: RuleContext['graph'],
): Finding {
  const { expected, promised, promise } = found;
  const [wanted, given] = showSlos([expected, promised]);
  const [offered] = flow.read;
  const isOther = promised.property !== expected.property;
  const word = isOther ? `${namedProperty(promised.property)} of ` : '';
  return {
    path: inputPath(flow, 'expects', 'slos', index),
    discriminator: `${flow.key}:${key}`,
    message: `${nameInput(graph, flow)} expects ${namedProperty(expected.property)} ${atWorst(expected.property)} ${wanted}, but ${nameOffered(graph, flow.provider, offered)} promises ${word}${given}`,
    related: [
      {
        ref: graph.refOf(flow.provider),
        path: promisePath(offered, {
          saidBy: promise.saidBy,
          index: promise.placed?.index ?? 0,
        }),
      },
    ],
  };
}
