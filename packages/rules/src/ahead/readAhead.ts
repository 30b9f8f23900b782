import {
  dataProduct,
  eachInSteps,
  finish,
  governanceBody,
  phaseOfBet,
  readDay,
  valueHypothesis,
  type MeshGraph,
  type MeshNode,
  type Outcome,
  type Steps,
} from '@backstage-data-mesh/model';
import { keyPorts } from '../contract/ports';
import { consumersOf, otherReadersOf } from '../downstream/readersOf';
import { forceOf } from '../governance/policies';
import { readWaivers } from '../governance/bodyWaivers';
import { addToList } from '../memory/listMap';
import { rulesOf } from '../policies/policyPreview';
import type { GovernedMesh } from '../settings/governMesh';
import { addDays, daysBetween } from '../time/days';

/** Something that comes on a day, and whom it concerns. Plain data. @public */
export type Ahead = {
  /** As an ISO date. */
  readonly on: string;
  /** From today to then; 0: today. */
  readonly days: number;
} & (
  | {
      /** A policy whose grace is over on that day. */
      readonly is: 'policy';
      /** The ref of the body. */
      readonly body: string;
      readonly policy: string;
      /** Entities that would fail. */
      readonly entities: readonly string[];
    }
  | {
      /** A waiver that excuses nothing from that day on. */
      readonly is: 'waiver';
      readonly body: string;
      readonly waiver: string;
      readonly rule: string;
      readonly entity: string;
    }
  | {
      /** An output port that is switched off. */
      readonly is: 'sunset';
      readonly product: string;
      /** `name` or `name@version`. */
      readonly port: string;
      /** What reads it itself, by ref. */
      readonly readers: readonly string[];
    }
  | {
      /** A bet that is to be reviewed. */
      readonly is: 'review';
      readonly bet: string;
    }
);

/** What {@link readAhead} reads. @public */
export interface AheadTerms {
  readonly graph: MeshGraph;
  /** Those in grace are enough. */
  readonly outcomes: Iterable<Pick<Outcome, 'rule' | 'subject' | 'isGrace'>>;
  readonly governed: Pick<GovernedMesh, 'governance' | 'waiverFor'>;
  /** As an ISO date. */
  readonly today: string;
  /** So many days are looked ahead. */
  readonly within: number;
  readonly isTrusted?: (bodyRef: string) => boolean;
}

/**
 * What comes within some days, the next first: policies that begin to count,
 * waivers that end, ports that are switched off, reviews of bets that run. What
 * concerns nobody is left out.
 *
 * @public
 */
export function readAhead(terms: AheadTerms): readonly Ahead[] {
  return finish(readAheadInSteps(terms));
}

/** The same, in steps. @public */
export function* readAheadInSteps(terms: AheadTerms): Steps<readonly Ahead[]> {
  const { graph } = terms;
  const inGrace = new Map<string, string[]>();
  yield* eachInSteps(terms.outcomes, ({ rule, subject, isGrace }) => {
    if (isGrace) addToList(inGrace, rule, subject);
  });
  const ahead = policiesAhead(terms, inGrace);
  yield;
  ahead.push(...waiversAhead(terms));
  yield* eachInSteps(graph.ofKind(dataProduct), node =>
    ahead.push(...sunsetsAhead(terms, node)),
  );
  yield* eachInSteps(graph.ofKind(valueHypothesis), node =>
    ahead.push(...reviewsAhead(terms, node)),
  );
  return ahead.sort((a, b) => a.days - b.days);
}

function policiesAhead(
  terms: AheadTerms,
  inGrace: ReadonlyMap<string, readonly string[]>,
): Ahead[] {
  const { graph, governed, today } = terms;
  return trustedBodies(terms).flatMap(node =>
    governed.governance.policiesOf(node).flatMap(({ policy }): Ahead[] => {
      if (forceOf(policy, { today }) !== 'grace') return [];
      const last = readDay(policy.graceUntil);
      // the last day of grace is still one of grace
      const when = comes(last === undefined ? last : addDays(last, 1), terms);
      const found = rulesOf(policy)
        .flatMap(rule => inGrace.get(rule) ?? [])
        .filter(ref => covers(terms, node, ref));
      const entities = [...new Set(found)].sort();
      return when && entities.length > 0
        ? [
            {
              ...{ ...when, is: 'policy', body: graph.refOf(node) },
              ...{ policy: policy.id, entities },
            },
          ]
        : [];
    }),
  );
}

function waiversAhead(terms: AheadTerms): Ahead[] {
  const { graph, governed } = terms;
  return trustedBodies(terms).flatMap(node =>
    readWaivers(graph, node).flatMap(({ waiver, entityRef }): Ahead[] => {
      const { id, rule } = waiver;
      const last = readDay(waiver.expires);
      const when = comes(last === undefined ? last : addDays(last, 1), terms);
      if (!when) return [];
      const inForce = governed.waiverFor(rule, entityRef);
      return inForce?.id === id && !inForce.isExpired
        ? [
            {
              ...{ ...when, is: 'waiver', body: graph.refOf(node) },
              ...{ waiver: id, rule, entity: entityRef },
            },
          ]
        : [];
    }),
  );
}

function sunsetsAhead(terms: AheadTerms, node: MeshNode): Ahead[] {
  const { graph } = terms;
  const ports = keyPorts(graph.get(dataProduct, node)?.spec.outputPorts);
  return ports.flatMap(({ port, key }): Ahead[] => {
    const when = comes(readDay(port.deprecated?.sunset), terms);
    if (!when) return [];
    const offer = { node, ports: new Set([port]) };
    const readers = [
      ...consumersOf(graph, offer),
      ...otherReadersOf(graph, offer),
    ].map(graph.refOf);
    const product = graph.refOf(node);
    return readers.length > 0
      ? [{ ...when, is: 'sunset', product, port: key, readers }]
      : [];
  });
}

function reviewsAhead(terms: AheadTerms, node: MeshNode): Ahead[] {
  const { graph } = terms;
  const entity = graph.get(valueHypothesis, node);
  const when = comes(readDay(entity?.spec.review?.next), terms);
  if (!when || !entity || phaseOfBet(entity) !== 'live') return [];
  return [{ ...when, is: 'review', bet: graph.refOf(node) }];
}

function comes(
  on: string | undefined,
  { today, within }: Pick<AheadTerms, 'today' | 'within'>,
): { readonly on: string; readonly days: number } | undefined {
  if (on === undefined) return undefined;
  const days = daysBetween(today, on);
  return days >= 0 && days <= within ? { on, days } : undefined;
}

function trustedBodies({
  graph,
  isTrusted = () => true,
}: AheadTerms): MeshNode[] {
  return graph
    .ofKind(governanceBody)
    .filter(node => isTrusted(graph.refOf(node)));
}

function covers(
  { graph, governed }: AheadTerms,
  body: MeshNode,
  ref: string,
): boolean {
  const node = graph.nodeOf(ref);
  return node !== undefined && governed.governance.coverage.covers(body, node);
}
