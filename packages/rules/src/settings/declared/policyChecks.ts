import type {
  EntityPath,
  GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import type { Rule } from '../../declare/rule';
import { readOrganisationRule } from './readOrganisationRules';

/** So many checks of a body are read; each costs time on every entity. */
export const MAX_CHECKS = 50;

/** What is wrong with a check, and where it stands in the body's entity. */
export interface CheckProblem {
  /** The id of the policy. */
  readonly policy: string;
  /** The check's own id, or its place among the checks of the policy. */
  readonly check: string;
  readonly path: EntityPath;
  readonly message: string;
}

/** The rules that the policies of a body declare, and what is wrong. */
export interface PolicyChecks {
  readonly rules: readonly Rule[];
  readonly problems: readonly CheckProblem[];
}

/**
 * Reads the checks of a body's policies, drafts included, as rules that are off
 * until the settings of their policy turn them on. `taken` are the ids of other
 * rules.
 */
export function readPolicyChecks(
  ref: string,
  entity: GovernanceBodyEntity,
  taken: Iterable<string>,
): PolicyChecks {
  const ids = new Set(taken);
  const rules: Rule[] = [];
  const problems: CheckProblem[] = [];
  for (const [number, place] of placesOf(entity).entries()) {
    if (number === MAX_CHECKS) {
      problems.push({ ...place, message: TOO_MANY });
      break;
    }
    const { rule, problems: found } = readOrganisationRule(place.input, ids);
    for (const { path, message } of found) {
      problems.push({ ...place, path: [...place.path, ...path], message });
    }
    if (!rule) continue;
    ids.add(rule.id);
    rules.push(declareBy({ body: ref, policy: place.policy }, rule));
  }
  return { rules, problems };
}

const TOO_MANY = `only the first ${MAX_CHECKS} checks of a body are read`;

interface Place extends Omit<CheckProblem, 'message'> {
  readonly input: unknown;
}

function placesOf({ spec }: GovernanceBodyEntity): Place[] {
  return (spec.policies ?? []).flatMap(({ id, status, checks }, policyIndex) =>
    status === 'retired'
      ? []
      : (checks ?? []).map((input, index): Place => ({
          input,
          policy: id,
          check: typeof input.id === 'string' ? input.id : `${index}`,
          path: ['spec', 'policies', policyIndex, 'checks', index],
        })),
  );
}

function declareBy(
  place: { readonly body: string; readonly policy: string },
  rule: Rule,
): Rule {
  const declaredBy = { ...place, severity: rule.severity };
  return { ...rule, severity: 'off', declaredBy };
}
