import {
  formatPath,
  quote,
  readDay,
  type OutputPort,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import {
  PASS,
  type Finding,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import {
  leadsNowhere,
  mayReadSeveral,
  inputPath,
  nameInput,
  nameOffered,
  outputPath,
} from './shared/flowNames';
import { ALONE } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { fromProductsInUse } from './shared/fromProductsInUse';
import { judgeFlows, type ClassOf } from './shared/judgeFlows';
import { ofPorts } from '../../facts/flow/offers';
import { rememberBy } from '../../memory/rememberBy';
import { findReplacement, withPort } from './shared/replacement';
import { daysBetween, type Clock } from '../../time/days';
import { countOf } from '../../wording/amounts';

export const interopDeprecatedPortConsumed = defineRule({
  id: 'interop-deprecated-port-consumed',
  summary: 'A data product reads no port that is deprecated.',
  why: 'Deprecation is notice: the provider keeps the old port for a while so that consumers can move. Whoever stays until the sunset breaks on that day, and whoever asks for more time keeps the old port alive for everybody.',
  source:
    'Broda, An operating model for data products; practice of versioned interfaces',
  remedy:
    'Move `spec.inputPorts[]` to the port named in `deprecated.replacedBy` of the provider, before `deprecated.sunset`. With several versions on offer it is the newest one in `expects.version` that counts as read.',
  subject: productsInUse,
  needs: ['mesh', 'clock'],
  version: '3',
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
    - { name: confirmed-visits, version: 1.4.0, deprecated: { since: 2026-09-01 } }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts:
    - { name: visits, from: 'visits#confirmed-visits', expects: { version: ^2.0.0 } }
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
    - { name: confirmed-visits, version: 1.4.0, deprecated: { since: 2026-09-01 } }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts:
    - { name: visits, from: 'visits#confirmed-visits', expects: { version: ^1.0.0 } }
`,
  },
  check: (subject, context) => judgeFlows(subject, context, terms),
});

const announcementOf: ClassOf = () => intake => {
  if (intake.read.length === 0) return 'none';
  return findAnnounced(intake.reading).length > 0 ? ALONE : PASS;
};

const terms = fromProductsInUse<unknown>({
  judgeInto(_, context) {
    const findOld = rememberBy((ports: readonly OfferedPort[]) =>
      ports.filter(({ port }) => isDeprecated(port, context)),
    );
    return flow => {
      const announced = findAnnounced(flow.reading);
      const old = announced.length > 0 ? findOld(announced) : announced;
      return judgeFlow(flow, old, context);
    };
  },
  classOf: announcementOf,
});

function judgeFlow(
  flow: InputFlow,
  old: readonly OfferedPort[],
  context: RuleContext,
): Verdict {
  const { read } = flow;
  if (read.length === 0) return leadsNowhere(context.graph, flow);
  if (old.length === 0) return PASS;
  return old.length < read.length
    ? mayReadSeveral(flow)
    : [describe(flow, latest(old), context)];
}

/** Mostly none. */
const findAnnounced = ofPorts(ports =>
  ports.filter(({ port }) => port.deprecated),
);

/** Deprecation may be announced ahead. */
function isDeprecated({ deprecated }: OutputPort, clock: Clock): boolean {
  if (!deprecated) return false;
  const since = readDay(deprecated.since);
  return since === undefined || since <= clock.today;
}

/** Of several that are all deprecated the one that lives longest. */
function latest(ports: readonly OfferedPort[]): OfferedPort {
  const sunset = ({ port }: OfferedPort) =>
    readDay(port.deprecated?.sunset) ?? '9999-12-31';
  return ports.reduce((a, b) => (sunset(b) > sunset(a) ? b : a));
}

function describe(
  flow: InputFlow,
  offered: OfferedPort,
  context: RuleContext,
): Finding {
  const { graph } = context;
  const { since, sunset } = offered.port.deprecated ?? {};
  const end = readDay(sunset);
  const start = readDay(since);
  const isPast = end !== undefined && end < context.today;
  const announced = start === undefined ? '' : ` since ${start}`;
  return {
    path: inputPath(flow, 'from'),
    discriminator: flow.key,
    severity: isPast ? 'error' : undefined,
    message: `${nameInput(graph, flow)} reads ${nameOffered(graph, flow.provider, offered)}, which is deprecated${announced}${showEnd(end, context)}`,
    related: [
      {
        ref: graph.refOf(flow.provider),
        path: outputPath(offered, 'deprecated'),
      },
    ],
    suggestions: suggestMove(flow, offered, context),
  };
}

function showEnd(end: string | undefined, clock: Clock): string {
  if (end === undefined) return '; consumers move on before it ends';
  const days = daysBetween(clock.today, end);
  const distance = countOf(Math.abs(days), ['day', 'days']);
  return days < 0
    ? ` and was to end on ${end}, ${distance} ago; nothing is promised after that`
    : ` and ends on ${end}, in ${distance}; consumers move on before that`;
}

function suggestMove(
  flow: InputFlow,
  { port }: OfferedPort,
  { facts }: RuleContext,
): Suggestion[] {
  const replacedBy = port.deprecated?.replacedBy;
  if (replacedBy === undefined) return [];
  const target = findReplacement(replacedBy, name =>
    facts.flows.offers(flow.provider, name),
  );
  if (!target) return [];
  const { name, version } = target.port;
  const from = { path: inputPath(flow, 'from'), value: withPort(flow, name) };
  const expected = {
    path: inputPath(flow, 'expects', 'version'),
    value: `^${version}`,
  };
  const changes = version === undefined ? [from] : [from, expected];
  const orders = changes.map(
    ({ path, value }) => `${quote(formatPath(path))} to ${quote(value)}`,
  );
  return [
    {
      text: `Set ${orders.join(' and ')}, once the product can read that port`,
      edits: changes.map(change => ({ ...change, action: 'set' })),
      isSafe: false,
    },
  ];
}
