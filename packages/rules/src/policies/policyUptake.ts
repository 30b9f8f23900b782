import {
  eachInSteps,
  finish,
  governanceBody,
  regionKey,
  regionsOf,
  type MeshGraph,
  type MeshNode,
  type Outcome,
  type Steps,
  type Tally,
} from '@backstage-data-mesh/model';
import type { Evaluation } from '../evaluate/evaluation';
import { isAtLeast } from '../declare/severity';
import {
  forceOf,
  type BodyPolicy,
  type Governance,
} from '../governance/policies';
import type { GovernedMesh } from '../settings/governMesh';
import { count, EMPTY_TALLY, type OpenTally } from '../scorecard/tally';
import { findLiftable, type LiftableRule } from './liftableRules';
import { rulesOf } from './policyPreview';

/** Why a policy may be better decided closer to where it is lived. @public */
export type DelegateReason =
  | {
      readonly is: 'mostly-waived';
      /** Of what the policy asks, from 0 to 1; more than 0.3. */
      readonly waivedShare: number;
    }
  | {
      readonly is: 'one-region';
      /** The only region, as it is first written, in which it is not kept. */
      readonly region: string;
      readonly notKept: number;
    };

/** How a policy in force is kept. @public */
export interface PolicyUptake {
  readonly body: string;
  readonly policy: string;
  readonly title?: string;
  readonly force: 'grace' | 'enforced';
  /** The rules that it names or declares. */
  readonly rules: readonly string[];
  /**
   * How these rules end on whom it is about; one in grace by what it would find.
   */
  readonly tally: Tally;
  /** Results for which a narrower body, or a configuration, asks for more. */
  readonly tightened: number;
  /** Who asks for more, by source, the most results first. */
  readonly tightenedBy: readonly {
    readonly source: string;
    readonly results: number;
  }[];
  /** Facts that speak for deciding it where it is lived. */
  readonly delegate: readonly DelegateReason[];
}

/** How the policies of a mesh are kept. @public */
export interface PolicyUptakes {
  /** By the refs of bodies, then as they are written. */
  readonly policies: readonly PolicyUptake[];
  readonly lift: readonly LiftableRule[];
}

const MOSTLY = 0.3;

/**
 * The thermometer of policies: how far each one that is in force is kept,
 * waived, and tightened by others; and, as facts to talk about, which may be
 * delegated (waived in more than 30 % of the cases, or not kept in one region
 * only) and which local rule may be lifted, since three domains have it.
 * Linear in outcomes and in what policies name.
 *
 * @public
 */
export function readPolicyUptake(
  graph: MeshGraph,
  evaluation: Pick<Evaluation, 'outcome'>,
  terms: UptakeTerms,
): PolicyUptakes {
  return finish(policyUptakeInSteps(graph, evaluation, terms));
}

/** What the uptake of policies is read with. @public */
export interface UptakeTerms {
  readonly governed: Pick<GovernedMesh, 'governance' | 'settingsFor' | 'rules'>;
  /** As an ISO date. */
  readonly today: string;
  readonly isTrusted?: (bodyRef: string) => boolean;
  /** Who is counted; all by default. */
  readonly isSeen?: (ref: string) => boolean;
}

/** The same, in steps. @public */
export function* policyUptakeInSteps(
  graph: MeshGraph,
  { outcome: outcomeOf }: Pick<Evaluation, 'outcome'>,
  { isSeen = () => true, ...terms }: UptakeTerms,
): Steps<PolicyUptakes> {
  const { governance } = terms.governed;
  const inForce = listInForce(graph, governance, terms);
  const asked = new Set(inForce.flatMap(({ rules }) => rules));
  yield* eachInSteps(graph.nodes(), node => {
    const ref = graph.refOf(node);
    if (asked.size === 0 || !isSeen(ref)) return;
    const about = inForce.filter(uptake =>
      isAbout(graph, governance, { uptake, node }),
    );
    for (const uptake of about) {
      for (const rule of uptake.rules) {
        const outcome = outcomeOf(rule, ref);
        if (!outcome) continue;
        countOutcome(uptake, outcome);
        countRegions(graph, uptake, { node, outcome });
        countTightened(uptake, outcome, terms.governed);
      }
    }
  });
  return {
    policies: inForce.map(close),
    lift: findLiftable(
      graph,
      inForce.map(({ from }) => from),
    ),
  };
}

interface OpenUptake {
  readonly from: BodyPolicy;
  readonly force: 'grace' | 'enforced';
  readonly rules: readonly string[];
  readonly tally: OpenTally;
  readonly tightenedBy: Map<string, number>;
  /** By region: how much is not kept, of how much. */
  readonly regions: Map<string, { name: string; notKept: number }>;
}

function listInForce(
  graph: MeshGraph,
  governance: Governance,
  {
    today,
    isTrusted = () => true,
  }: { today: string; isTrusted?: (bodyRef: string) => boolean },
): OpenUptake[] {
  return graph
    .ofKind(governanceBody)
    .filter(body => isTrusted(graph.refOf(body)))
    .flatMap(body => governance.policiesOf(body))
    .flatMap((from): OpenUptake[] => {
      const force = forceOf(from.policy, { today });
      const rules = rulesOf(from.policy);
      if (force === 'none' || rules.length === 0) return [];
      return [
        {
          ...{ from, force, rules },
          tally: { ...EMPTY_TALLY },
          tightenedBy: new Map(),
          regions: new Map(),
        },
      ];
    });
}

function isAbout(
  graph: MeshGraph,
  { coverage }: Governance,
  { uptake, node }: { uptake: OpenUptake; node: MeshNode },
): boolean {
  const { body, appliesTo } = uptake.from;
  return (
    coverage.covers(body, node) &&
    appliesTo !== undefined &&
    appliesTo(graph.itemOf(node)?.entity)
  );
}

/** What a policy in grace finds counts as failed by this policy. */
function countOutcome({ tally, force }: OpenUptake, outcome: Outcome): void {
  const wouldFail = force === 'grace' && outcome.isGrace === true;
  count(tally, wouldFail ? { ...outcome, status: 'fail' } : outcome);
}

function isKept({ status, isGrace }: Outcome): boolean {
  return status !== 'fail' && status !== 'waived' && !isGrace;
}

function countRegions(
  graph: MeshGraph,
  { regions }: OpenUptake,
  { node, outcome }: { node: MeshNode; outcome: Outcome },
): void {
  if (outcome.status === 'not-applicable') return;
  for (const name of regionsOf(graph, node)) {
    const key = regionKey(name);
    const region = regions.get(key) ?? { name, notKept: 0 };
    regions.set(key, region);
    if (!isKept(outcome)) region.notKept++;
  }
}

function countTightened(
  { from, tightenedBy }: OpenUptake,
  { rule, subject }: Outcome,
  { settingsFor }: Pick<GovernedMesh, 'settingsFor'>,
): void {
  const setting = settingsFor(subject).get(rule);
  const asked = from.policy.rules?.find(entry => entry.rule === rule);
  if (!setting || setting.severity === 'off' || !asked) return;
  const { source } = setting.origin;
  const wanted = asked.severity ?? 'warning';
  const isStricter =
    wanted === 'off' ||
    (setting.severity !== wanted && isAtLeast(setting.severity, wanted));
  if (source === from.bodyRef || !isStricter) return;
  tightenedBy.set(source, (tightenedBy.get(source) ?? 0) + 1);
}

function close({
  from: { bodyRef, policy },
  force,
  rules,
  tally,
  tightenedBy,
  regions,
}: OpenUptake): PolicyUptake {
  const sources = [...tightenedBy]
    .map(([source, results]) => ({ source, results }))
    .sort((a, b) => b.results - a.results || (a.source < b.source ? -1 : 1));
  return {
    body: bodyRef,
    policy: policy.id,
    title: policy.title,
    ...{ force, rules, tally },
    tightened: sources.reduce((sum, { results }) => sum + results, 0),
    tightenedBy: sources,
    delegate: [...mostlyWaived(tally), ...inOneRegion(regions)],
  };
}

function mostlyWaived(tally: Tally): DelegateReason[] {
  const asked =
    tally.pass + tally.fail + tally.waived + tally.unknown + tally.error;
  const waivedShare = asked === 0 ? 0 : tally.waived / asked;
  return waivedShare > MOSTLY ? [{ is: 'mostly-waived', waivedShare }] : [];
}

/** Of several regions in which it is asked for, it is not kept in one. */
function inOneRegion(regions: OpenUptake['regions']): DelegateReason[] {
  const failing = [...regions.values()].filter(({ notKept }) => notKept > 0);
  if (regions.size < 2 || failing.length !== 1) return [];
  const [{ name: region, notKept }] = failing;
  return [{ is: 'one-region', region, notKept }];
}
