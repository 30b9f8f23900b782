import { governanceBody, type MeshGraph } from '@backstage-data-mesh/model';
import type { BodyPolicy } from '../governance/policies';
import { addToList } from '../memory/listMap';
import { canonical, without } from '../memory/canonical';

/** The same local rule in several domains: it may be one for all. @public */
export interface LiftableRule {
  /** The id of the rule; of a declared one that of the first. */
  readonly rule: string;
  /** The bodies that ask for it, and of which domains, in the order of refs. */
  readonly asked: readonly {
    readonly body: string;
    readonly policy: string;
    readonly domains: readonly string[];
  }[];
  /** The domains in which it holds; three or more. */
  readonly domains: readonly string[];
}

const LIFT_DOMAINS = 3;

interface LocalRule {
  readonly rule: string;
  readonly from: BodyPolicy;
  readonly domains: readonly string[];
}

/** Rules that bodies of single domains ask for, alike; declared ones by what they say. */
export function findLiftable(
  graph: MeshGraph,
  inForce: readonly BodyPolicy[],
): LiftableRule[] {
  const alike = new Map<string, LocalRule[]>();
  for (const from of inForce) {
    const scope = graph.get(governanceBody, from.body)?.spec.scope;
    if (scope?.level !== 'domain') continue;
    const domains = [...graph.targets(from.body, 'governs')]
      .map(graph.refOf)
      .filter(ref => ref.startsWith('domain:'));
    for (const { rule, severity } of from.policy.rules ?? []) {
      if (severity === 'off') continue;
      addToList(alike, rule, { rule, from, domains });
    }
    for (const check of from.policy.checks ?? []) {
      const says = canonical(without(check, ['id', 'title', 'severity']));
      addToList(alike, says, { rule: String(check.id), from, domains });
    }
  }
  return [...alike.values()].flatMap(list => {
    const domains = [...new Set(list.flatMap(each => each.domains))].sort();
    return domains.length < LIFT_DOMAINS ? [] : [liftable(list, domains)];
  });
}

function liftable(
  list: readonly LocalRule[],
  domains: readonly string[],
): LiftableRule {
  const asked = list
    .map(({ from, domains: own }) => ({
      body: from.bodyRef,
      policy: from.policy.id,
      domains: own,
    }))
    .sort((a, b) => (a.body < b.body ? -1 : 1));
  return { rule: list[0].rule, asked, domains };
}
