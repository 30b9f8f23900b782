import {
  kindOfRef,
  type MeshGraph,
  type Outcome,
} from '@backstage-data-mesh/model';
import type { Evaluation } from '../evaluate/evaluation';
import { forceOf, type Force, type Policy } from '../governance/policies';
import type { GovernedMesh } from '../settings/governMesh';
import type { RuleSetting } from '../settings/settings';
import { rulesOf } from './policyPreview';

/** How an entity stands to a rule of a policy. @public */
export type PolicyStanding =
  | 'satisfied'
  | 'violated'
  | 'waived'
  | 'unknown'
  /** It would be violated; the policy does not count yet. */
  | 'in-grace'
  /**
   * It does not count for this entity: it is off, or the policy is a draft, is
   * retired, starts later, or is in grace and nothing is found so far.
   */
  | 'not-enforced'
  | 'not-applicable'
  /** The rule broke on this entity. */
  | 'error';

/** A rule of a policy, and how an entity stands to it. @public */
export interface PolicyRuleStanding {
  readonly rule: string;
  readonly standing: PolicyStanding;
  /** The last day of the waiver, of what is waived. */
  readonly waivedUntil?: string;
}

/** A policy that is about an entity. @public */
export interface EntityPolicy {
  /** The ref of the body. */
  readonly body: string;
  readonly policy: string;
  readonly title?: string;
  readonly force: Force;
  /** The last day of grace, where it has one. */
  readonly graceUntil?: string;
  /** Those that can judge the entity, in the order of the policy. */
  readonly rules: readonly PolicyRuleStanding[];
}

/**
 * The policies that are about an entity, of the widest body first, and how it
 * stands to each of their rules, by the settings that count for it.
 *
 * @public
 */
export function policiesOfEntity(
  graph: MeshGraph,
  evaluation: Pick<Evaluation, 'outcome'>,
  {
    entity,
    governed,
    today,
    isTrusted = () => true,
  }: {
    /** A ref in normal form. */
    readonly entity: string;
    readonly governed: Pick<
      GovernedMesh,
      'governance' | 'rules' | 'settingsFor'
    >;
    /** As an ISO date. */
    readonly today: string;
    readonly isTrusted?: (bodyRef: string) => boolean;
  },
): readonly EntityPolicy[] {
  const node = graph.nodeOf(entity);
  if (node === undefined) return [];
  const { coverage, policiesOf } = governed.governance;
  const written = graph.itemOf(node)?.entity;
  const kind = kindOfRef(entity);
  const judging = new Set(
    governed.rules
      .filter(({ subject }) =>
        subject.kinds.some(each => each.toLowerCase() === kind),
      )
      .map(({ id }) => id),
  );
  const settings = governed.settingsFor(entity);
  const standingIn = (rule: string, force: Force): PolicyRuleStanding => {
    const setting = settings.get(rule);
    const outcome = evaluation.outcome(rule, entity);
    return { rule, ...standingOf(outcome, { force, setting }) };
  };
  return [...coverage.bodiesFor(node)]
    .flatMap(({ body }) => policiesOf(body))
    .filter(
      ({ bodyRef, appliesTo }) => isTrusted(bodyRef) && appliesTo?.(written),
    )
    .flatMap(({ bodyRef, policy }): EntityPolicy[] => {
      const force = forceOf(policy, { today });
      const rules = rulesOf(policy).filter(rule => judging.has(rule));
      if (rules.length === 0) return [];
      return [
        {
          ...{ body: bodyRef, policy: policy.id, title: policy.title, force },
          graceUntil: graceOf(policy, force),
          rules: rules.map(rule => standingIn(rule, force)),
        },
      ];
    });
}

function graceOf(policy: Policy, force: Force): string | undefined {
  return force === 'grace' ? policy.graceUntil : undefined;
}

function standingOf(
  outcome: Outcome | undefined,
  {
    force,
    setting,
  }: { readonly force: Force; readonly setting: RuleSetting | undefined },
): Omit<PolicyRuleStanding, 'rule'> {
  const isInGrace = force === 'grace' && setting?.grace !== undefined;
  if (isInGrace && outcome?.isGrace) return { standing: 'in-grace' };
  const counts =
    force !== 'none' &&
    setting?.severity !== 'off' &&
    // what it will ask for is told only where something is found
    !(isInGrace && setting?.grace?.options !== setting?.options);
  if (!outcome || !counts) return { standing: 'not-enforced' };
  const { status, waiver } = outcome;
  return status === 'waived'
    ? { standing: 'waived', waivedUntil: waiver?.expires }
    : { standing: STANDINGS[status] };
}

const STANDINGS = {
  pass: 'satisfied',
  fail: 'violated',
  unknown: 'unknown',
  error: 'error',
  'not-applicable': 'not-applicable',
} as const;
