import {
  dataProduct,
  formatPath,
  quote,
  referencesOf,
  type MeshNode,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { keyPorts, namePort } from '../../contract/ports';
import type { PortPromise, PortPromises } from '../../contract/promises';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { joinVerdicts } from '../../declare/joinVerdicts';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { namedProperty, showSlos, writeSlo } from '../../slo';
import type { PlacedLevel } from '../../slo/promises';
import { nameEntity } from '../../wording/names';
import type { Combined, Doubt } from './shared/combineLimits';
import { createCombine } from './shared/createCombine';
import { nameInputShortly, nameProduct, promisePath } from './shared/flowNames';
import { CHAINED, type ChainedProperty } from './shared/inputLimits';
import { promisesOf } from './shared/promisesOf';
import {
  chainedPromise,
  surelyInto,
  wantedBy,
  weighPromises,
} from './shared/weighPromises';

const options = z.object({
  availability: z
    .enum(['product', 'weakest'])
    .default('product')
    .describe(
      'How availabilities add up: `product` multiplies those of all that is called, as if they failed independently; `weakest` takes the lowest.',
    ),
  referenceDataDays: z
    .number()
    .positive()
    .default(7)
    .describe(
      'An input that promises news no more often than in so many days is taken as reference data beside one that carries the promise: unless it says `limits: true`, it is not known to limit.',
    ),
});

export const interopSloComposition = defineRule({
  id: 'interop-slo-composition',
  summary:
    'A data product promises no better service level than its inputs can give.',
  why: 'A chain is as good as its links: data cannot be fresher than the slowest input, a product is at best as available as all that it calls, and without news from any input there is none to publish. What is copied (a table, a file, a topic) stays available when its source is away; what is called (rest, graphql, grpc, mcp) does not. Promises in the entity count, and where it is silent those in the contract. An input that promises nothing is not known, whatever stands behind it. Where a product also reads what is no data product, its promise may be about that. `limits: false` with a `reason` on an input port leaves it out, `limits: true` holds the product to it.',
  source:
    'Broda, An operating model for data products: the contract and SLAs; reliability of systems in series',
  remedy:
    'Relax the promise in `spec.outputPorts[].slos` or `spec.slos`, agree on better ones with the limiting input, or say in `spec.inputPorts[]` with `limits: false` and a `reason` why it does not limit.',
  subject: productsInUse,
  needs: ['mesh'],
  severity: 'warning',
  earlySeverity: 'info',
  version: '4',
  options,
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
    - { name: confirmed-visits, slos: [{ property: latency, value: 12, unit: h }] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
  outputPorts:
    - { name: journeys, slos: [{ property: latency, value: 1, unit: d }] }
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
    - { name: confirmed-visits, slos: [{ property: latency, value: 12, unit: h }] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
  outputPorts:
    - { name: journeys, slos: [{ property: latency, value: 1, unit: h }] }
`,
  },
  check({ ref, node, entity }, context) {
    const { flows } = context.facts;
    const { availability, referenceDataDays } = context.options;
    if (flows.countInto(node) === 0) {
      return notApplicable('it reads no data product');
    }
    const { type } = entity.spec;
    const offered = promisesOf(flows.offers(node));
    const standing = weighPromises(node, offered, { flows, availability });
    if (standing === 'none') return notApplicable(NO_PROMISE);
    if (standing === 'kept') return PASS;
    const into = flows.into(node);
    const hasOwnSource =
      type === 'source-aligned' || readsOtherThanProducts(node, context);
    const referenceData = referenceDataDays * SECONDS_OF_DAY;
    const combine = createCombine(into, {
      ...{ availability, referenceData, hasOwnSource },
      surely: surelyInto(node, flows),
      isFromRetired: ({ provider }) => flows.isRetired(provider),
    });
    const verdicts = findPromises(offered).map(promise => {
      const wanted = wantedBy(promise.promises, promise.property);
      const combined = combine({ ...wanted, level: promise.level });
      return combined
        ? judge({ ref, ...promise }, combined, context)
        : unknown(TOO_MANY);
    });
    return joinVerdicts(verdicts, NO_PROMISE);
  },
});

const NO_PROMISE = 'it promises nothing that its inputs could limit';
const TOO_MANY = 'it promises more different service levels than are looked at';
const SECONDS_OF_DAY = 86_400;

function readsOtherThanProducts(
  node: MeshNode,
  { graph }: Pick<RuleContext, 'graph'>,
): boolean {
  return referencesOf(graph, dataProduct, node)
    .of('inputPorts.from')
    .some(({ relation }) => relation !== 'consumesFrom');
}

interface PlacedPromise extends PlacedLevel {
  /** All that its port promises. */
  readonly promises: PortPromises<OfferedPort>;
  /** Tells the port from the others. */
  readonly key: string;
  readonly property: ChainedProperty;
  readonly saidBy: PortPromise['saidBy'];
}

function findPromises(
  ports: readonly PortPromises<OfferedPort>[],
): PlacedPromise[] {
  const keyed = keyPorts(ports.map(({ offered }) => offered.port));
  return CHAINED.flatMap(property => {
    const found = ports.flatMap((promises, place) => {
      const { placed, saidBy } = chainedPromise(promises, property);
      const { key } = keyed[place];
      return placed ? { ...placed, promises, key, property, saidBy } : [];
    });
    // what is promised for all ports is told of at the first of them
    const first = found.find(({ saidBy }) => saidBy === 'product');
    return found.filter(each => each.saidBy !== 'product' || each === first);
  });
}

interface Judged extends PlacedPromise {
  readonly ref: string;
}

function judge(
  judged: Judged,
  { broken, doubt }: Combined,
  context: Pick<RuleContext, 'graph'>,
): Verdict {
  if (broken) return [describe(judged, broken, context)];
  if (!doubt) return PASS;
  const name = nameInputShortly(doubt.flow);
  return unknown(DOUBTS[doubt.why](name, judged.level.property.label));
}

type TellDoubt = (input: string, property: string) => string;

const notKnown: TellDoubt = (input, property) =>
  `the ${property} of ${input} is not known; \`slos\` of the port that it reads say it`;

const limitsUnsaid =
  (why: string): TellDoubt =>
  (input, property) =>
    `whether ${input} limits the ${property} is not known: ${why}; its \`limits\` can say so`;

const DOUBTS: Readonly<Record<Doubt, TellDoubt>> = {
  retired: (input, property) =>
    `the ${property} of ${input} is not known: what it reads is retired; \`from\` of the input names a product in use`,
  silent: notKnown,
  unreadable: notKnown,
  unclear: notKnown,
  'own-source': limitsUnsaid('the product has a source of its own too'),
  'reference-data': limitsUnsaid('it has news seldom'),
  'call-or-copy': (input, property) =>
    `whether ${input} limits the ${property} is not known: the port that it reads has no \`type\`; whether it is called or copied follows from that`,
};

type Broken = NonNullable<Combined['broken']>;

function describe(
  judged: Judged,
  broken: Broken,
  { graph }: Pick<RuleContext, 'graph'>,
): Finding {
  const { ref, promises, key, level, property } = judged;
  const { offered } = promises;
  const { input } = broken;
  const { provider } = input.flow;
  const portName = namePort(offered.port, offered.index);
  const where = judged.saidBy === 'contract' ? ' in its contract' : '';
  return {
    path: promisePath(offered, judged),
    discriminator: `${key}:${property}`,
    message: `${portName[0].toUpperCase()}${portName.slice(1)} of ${nameEntity(ref)} promises ${namedProperty(level.property)} of ${showSlos([level, broken.level])[0]}${where}, but ${tellGiven(judged, broken, nameProduct(graph.refOf(provider)))}; ${REASONS[property]}${hintOf(broken)}`,
    related: [
      {
        ref: graph.refOf(provider),
        path: promisePath(input.port, {
          saidBy: input.saidBy,
          index: input.placed.index,
        }),
        note: 'the limiting promise',
      },
    ],
    suggestions: judged.saidBy === 'port' ? [suggest(judged, broken)] : [],
  };
}

function tellGiven(
  { level }: Judged,
  { level: limit, input, isTogether }: Broken,
  provider: string,
): string {
  const [, given] = showSlos([level, limit]);
  if (isTogether) {
    const [least] = showSlos([input.placed.level]);
    return `its inputs give ${given} together, the least of them ${least} (${provider})`;
  }
  const isOther = limit.property !== level.property;
  const word = isOther ? `${namedProperty(limit.property)} of ` : '';
  return `its input gives ${word}${given} (${provider})`;
}

function hintOf({ input }: Broken): string {
  return input.flow.input.limits === false
    ? '; `limits: false` counts once a `reason` says why'
    : '';
}

const FRESHER = 'a product cannot be fresher than its inputs';

const REASONS: Readonly<Record<ChainedProperty, string>> = {
  latency: FRESHER,
  freshness: FRESHER,
  availability: 'a product cannot be more available than what it calls',
  frequency: 'a product has no news more often than its inputs have',
};

function suggest(judged: Judged, { level }: Broken): Suggestion {
  const written = writeSlo({ ...level, property: judged.level.property });
  const path = promisePath(judged.promises.offered, judged);
  return {
    text: `Set ${quote(formatPath(path))} to ${written.value} ${written.unit}, or less strict`,
    edits: [
      { path: [...path, 'value'], action: 'set', value: written.value },
      { path: [...path, 'unit'], action: 'set', value: written.unit },
    ],
    isSafe: false,
  };
}
