import { formatPath, quote } from '@backstage-data-mesh/model';
import { z } from 'zod';
import { keyPorts, namePort, type KeyedPort } from '../../contract/ports';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { combineLimits, type Combined } from './shared/combineLimits';
import { nameInputShortly, outputPath, showChain } from './shared/flowNames';
import { weighPromises } from './shared/weighPromises';
import { CHAINED, type ChainedProperty } from '../../facts/flow/limits';
import { joinVerdicts } from '../../declare/joinVerdicts';
import { isStricter, namedProperty, showSlos, writeSlo } from '../../slo';
import { promiseOfPort, type PlacedLevel } from '../../slo/promises';
import { nameEntity } from '../../wording/names';

const options = z.object({
  availability: z
    .enum(['product', 'weakest'])
    .default('product')
    .describe(
      'How availabilities add up: `product` multiplies those of all inputs, as if they failed independently; `weakest` takes the lowest.',
    ),
});

export const interopSloComposition = defineRule({
  id: 'interop-slo-composition',
  summary:
    'A data product promises no better service level than its inputs can give.',
  why: 'A chain is as good as its links: data cannot be fresher than the slowest input, a product that needs all its inputs is at best as available as all of them together, and without news from any input there is none to publish. Where an input promises nothing, what it reads itself counts. Every input that is a data product counts as required.',
  source:
    'Broda, An operating model for data products: the contract and SLAs; reliability of systems in series',
  remedy:
    'Relax the promise in `spec.outputPorts[].slos`, agree on better ones with the limiting input, or stop reading it.',
  subject: productsInUse,
  needs: ['mesh'],
  severity: 'warning',
  earlySeverity: 'info',
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
    if (flows.countInto(node) === 0) {
      return notApplicable('it reads no data product');
    }
    const { outputPorts = [] } = entity.spec;
    const { availability } = context.options;
    const standing = weighPromises(node, outputPorts, { flows, availability });
    if (standing === 'none') return notApplicable(NO_PROMISE);
    if (standing === 'kept') return PASS;
    const into = flows.into(node);
    const ports = keyPorts(outputPorts);
    return joinVerdicts(
      CHAINED.flatMap(property => {
        const promises = findPromises(ports, property);
        if (promises.length === 0) return [];
        const limits = flows.limits(property);
        const combined = combineLimits(into, limits, {
          property,
          availability,
        });
        return promises.map(promise =>
          judge({ ref, property, combined, ...promise }, context),
        );
      }),
      NO_PROMISE,
    );
  },
});

const NO_PROMISE = 'it promises no latency, availability or frequency';

interface PortPromise extends PlacedLevel {
  readonly keyed: KeyedPort;
}

function findPromises(
  ports: readonly KeyedPort[],
  property: ChainedProperty,
): PortPromise[] {
  return ports.flatMap(keyed => {
    const { placed } = promiseOfPort(keyed.port, property);
    return placed ? { ...placed, keyed } : [];
  });
}

interface Judged extends PortPromise {
  readonly ref: string;
  readonly property: ChainedProperty;
  readonly combined: Combined;
}

function judge(judged: Judged, context: RuleContext): Verdict {
  const { level, property, combined } = judged;
  const { limit, doubtful } = combined;
  const isBroken = limit !== undefined && isStricter(level, limit.level);
  // one input more can only lower the limit, but it may bring more frequent news
  const isSure = property !== 'frequency' || doubtful === undefined;
  if (limit && isBroken && isSure) return [describe(judged, limit, context)];
  return doubtful
    ? unknown(
        `the ${level.property.label} of ${nameInputShortly(doubtful)} is not known`,
      )
    : PASS;
}

function describe(
  judged: Judged,
  limit: NonNullable<Combined['limit']>,
  { graph }: RuleContext,
): Finding {
  const { ref, keyed, level, index, property } = judged;
  const [own, given] = showSlos([level, limit.level]);
  const { input } = limit;
  const chain = showChain(graph, [...input.chain()].reverse());
  const inputs = limit.isTogether
    ? `its inputs give ${given} together, the least of them ${showSlos([input.level])[0]} (${chain})`
    : `its input gives ${given} (${chain})`;
  const portName = namePort(keyed.port);
  return {
    path: outputPath(keyed, 'slos', index),
    discriminator: `${keyed.key}:${property}`,
    message: `${portName[0].toUpperCase()}${portName.slice(1)} of ${nameEntity(ref)} promises ${namedProperty(level.property)} of ${own}, but ${inputs}; ${REASONS[property]}`,
    related: [
      {
        ref: graph.refOf(input.source),
        path: outputPath(input.port, 'slos', input.placed.index),
        note: 'the limiting promise',
      },
    ],
    suggestions: [suggest(judged, limit)],
  };
}

const REASONS: Readonly<Record<ChainedProperty, string>> = {
  latency: 'a product cannot be fresher than its required inputs',
  availability: 'a product cannot be more available than its required inputs',
  frequency: 'a product has no news more often than its inputs have',
};

function suggest(
  { keyed, index }: Judged,
  { level }: NonNullable<Combined['limit']>,
): Suggestion {
  const written = writeSlo(level);
  const path = outputPath(keyed, 'slos', index);
  return {
    text: `Set ${quote(formatPath(path))} to ${written.value} ${written.unit}, or less strict`,
    edits: [
      { path: [...path, 'value'], action: 'set', value: written.value },
      { path: [...path, 'unit'], action: 'set', value: written.unit },
    ],
    isSafe: false,
  };
}
