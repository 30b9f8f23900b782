import {
  eachInSteps,
  finish,
  governanceBody,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Rule } from '../../declare/rule';
import type { SettingsInput } from '../policyLayers';
import { readPolicyChecks } from './policyChecks';

/** So many rules of policies are judged; results take room for each of them. */
const MAX_RULES = 500;

/**
 * The rules that the policies of trusted governance bodies declare as data. Give
 * an evaluation and its settings the known rules and these: they are off but for
 * what their policies are about. Of two with one id the first by the body's ref
 * counts. What cannot be read is a finding on its body, by
 * `governance-policy-check-invalid`.
 */
export function policyRules(
  graph: MeshGraph,
  input: Pick<SettingsInput, 'rules' | 'isTrusted'>,
): readonly Rule[] {
  return finish(policyRulesInSteps(graph, input));
}

/** The same, in steps. */
export function* policyRulesInSteps(
  graph: MeshGraph,
  { rules: known, isTrusted }: Pick<SettingsInput, 'rules' | 'isTrusted'>,
): Steps<readonly Rule[]> {
  const ids = new Set(known.map(({ id }) => id));
  const found: Rule[] = [];
  yield* eachInSteps(graph.ofKind(governanceBody), body => {
    if (found.length === MAX_RULES) return;
    const entity = graph.get(governanceBody, body);
    if (!entity?.spec.policies?.some(({ checks }) => checks)) return;
    const ref = graph.refOf(body);
    if (isTrusted && !isTrusted(ref)) return;
    const { rules } = readPolicyChecks(ref, entity, ids);
    for (const rule of rules.slice(0, MAX_RULES - found.length)) {
      ids.add(rule.id);
      found.push(rule);
    }
  });
  return found;
}
