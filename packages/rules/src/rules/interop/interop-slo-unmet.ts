import {
  quote,
  partKeys,
  type Slo,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import { readContractTerms } from '../../contract/readContract';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import {
  inputPath,
  nameInput,
  nameInputShortly,
  nameOffered,
  outputPath,
} from './shared/flowNames';
import { ALONE, type ClassOf } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
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
} from '../../slo';
import { findPromise, promiseOfPort, type Promised } from '../../slo/promises';

export const interopSloUnmet = defineRule({
  id: 'interop-slo-unmet',
  summary:
    'What a data product expects of the service level of its inputs is promised.',
  why: 'A consumer that needs data within hours and reads a port that promises days will break its own word sooner or later, and nobody is at fault when it happens. Written down on both sides, the gap shows before.',
  source:
    'Broda, An operating model for data products: the contract and SLAs; Bitol, Open Data Contract Standard: service levels',
  remedy:
    'Relax `spec.inputPorts[].expects.slos`, agree on a better promise with the provider (`spec.outputPorts[].slos` or the contract of the port), or read another port.',
  subject: productsInUse,
  needs: ['mesh'],
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
  check({ node }, context) {
    return judgeFlows(node, context, {
      judge: flow => judgeFlow(flow, context),
      classOf: expectationOf,
    });
  },
});

const expectationOf: ClassOf<RuleContext> = () => intake =>
  intake.expectsLevels ? ALONE : 'none';

const NOTHING_EXPECTED = 'it expects no service levels of other products';
const EXPECTS_NOTHING = notApplicable(NOTHING_EXPECTED);

function judgeFlow(flow: InputFlow, context: RuleContext): Verdict {
  const slos = flow.input.expects?.slos?.slice(0, MAX_SLOS) ?? [];
  if (slos.length === 0) return EXPECTS_NOTHING;
  const name = () => nameInputShortly(flow);
  if (flow.read.length !== 1) {
    return unknown(
      flow.read.length === 0
        ? `what ${name()} reads does not exist`
        : `it is not known which of several ports ${name()} reads`,
    );
  }
  const keys = partKeys(slos.map(({ property }) => property));
  return joinVerdicts(
    slos.map((slo, index) =>
      judgeSlo({ slo, index, key: keys[index], flow }, context),
    ),
    NOTHING_EXPECTED,
  );
}

/** An input has at most so many expectations that are looked at. */
const MAX_SLOS = 100;

interface Expectation {
  readonly slo: Slo;
  readonly index: number;
  readonly key: string;
  readonly flow: InputFlow;
}

function judgeSlo(expectation: Expectation, { graph }: RuleContext): Verdict {
  const { slo, flow } = expectation;
  const [offered] = flow.read;
  const name = () => nameInputShortly(flow);
  const expected = normaliseSlo(slo);
  if (!expected) {
    return unknown(
      findSloProperty(slo.property)
        ? `the ${quote(slo.property)} that ${name()} expects cannot be read`
        : `${quote(slo.property)}, which ${name()} expects, is no service level of ODCS`,
    );
  }
  const { label } = expected.property;
  const promise = promiseOf(offered, expected.property.name);
  const promised = promise.level;
  if (!promised) {
    return unknown(
      promise.isUnreadable
        ? `the ${label} that ${name()} is promised cannot be read`
        : `no ${label} is promised to ${name()}`,
    );
  }
  const isUnmet = isStricter(expected, promised);
  if (isUnmet === undefined) {
    return unknown(`the ${label} that ${name()} expects is in another unit`);
  }
  return isUnmet
    ? [describe(expectation, { expected, promised }, graph)]
    : PASS;
}

interface FoundPromise extends Promised {
  readonly level?: SloLevel;
}

/** What the port says; where it is silent, what its contract says. */
function promiseOf(offered: OfferedPort, property: string): FoundPromise {
  const own = promiseOfPort(offered.port, property);
  const { contract } = offered.port;
  const isSilent = !own.placed && !own.isUnreadable;
  if (!isSilent || typeof contract !== 'string') {
    return { ...own, level: own.placed?.level };
  }
  const levels = readContractTerms(contract).value?.slaProperties ?? [];
  const inContract = findPromise(levels.slice(0, MAX_SLOS), property);
  return { ...inContract, level: inContract.placed?.level, placed: undefined };
}

function describe(
  { flow, index, key }: Expectation,
  levels: { readonly expected: SloLevel; readonly promised: SloLevel },
  graph: RuleContext['graph'],
): Finding {
  const { expected, promised } = levels;
  const [wanted, given] = showSlos([expected, promised]);
  const { name } = expected.property;
  const [offered] = flow.read;
  const own = promiseOfPort(offered.port, name).placed;
  return {
    path: inputPath(flow, 'expects', 'slos', index),
    discriminator: `${flow.key}:${key}`,
    message: `${nameInput(graph, flow)} expects ${namedProperty(expected.property)} ${atWorst(expected.property)} ${wanted}, but ${nameOffered(graph, flow.provider, offered)} promises ${given}`,
    related: [
      {
        ref: graph.refOf(flow.provider),
        path: own
          ? outputPath(offered, 'slos', own.index)
          : outputPath(offered, 'contract'),
      },
    ],
  };
}
