import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { evaluateMesh } from '../../evaluate/evaluate';
import { effectiveSettings } from '../effectiveSettings';
import { body, EMEA, ENTERPRISE, mesh } from '../__testUtils__/settings';
import { governancePolicyCheckInvalid } from '../../rules/governance/governance-policy-check-invalid';
import { policyRules } from './policyRules';

const today = '2026-11-20';
const ID = 'team-acme-named';

const check = (rest = '') =>
  `{ id: ${ID}, subject: DataProduct, summary: s, severity: error, assert: { metadata.title: { $exists: true } }${rest} }`;

const policy = (fields = 'status: enforced', checks = check()) =>
  `{ id: p, ${fields}, checks: [${checks}] }`;

function graphOf(...bodies: Parameters<typeof body>[0][]): MeshGraph {
  const documents = parseAllDocuments(mesh + bodies.map(body).join(''));
  const inputs = documents.map(document => document.toJS());
  return buildMeshGraph(readMesh(inputs).items);
}

const KNOWN = [governancePolicyCheckInvalid];

/** How the check ended on a product in EMEA and on one in APAC. */
function outcomesIn(
  graph: MeshGraph,
  preview?: { body: string; policy: string },
) {
  const rules = [...KNOWN, ...policyRules(graph, { rules: KNOWN })];
  const settings = effectiveSettings(graph, { rules, today, preview });
  const evaluation = evaluateMesh(graph, { rules, ...settings, today });
  return ['visits', 'trials'].map(name =>
    evaluation.outcome(ID, `dataproduct:default/${name}`),
  );
}

describe('the checks of a policy', () => {
  it('judge what the policy is about, and nothing else', () => {
    const graph = graphOf({ name: 'a', scope: EMEA, policies: policy() });
    const [inside, outside] = outcomesIn(graph);
    expect(inside).toMatchObject({
      status: 'fail',
      findings: [
        {
          severity: 'error',
          message: 'Data product `visits` does not meet the rule “s”',
        },
      ],
    });
    expect(outside).toBeUndefined();
  });

  it('follow the predicate of the policy', () => {
    const policies = policy(
      'status: enforced, appliesTo: { spec.lifecycle: experimental }',
    );
    const graph = graphOf({ name: 'a', scope: ENTERPRISE, policies });
    expect(outcomesIn(graph).map(outcome => outcome?.status)).toEqual([
      undefined,
      'fail',
    ]);
  });

  it('only inform while the policy is in grace', () => {
    const policies = policy('status: grace');
    const graph = graphOf({ name: 'a', scope: EMEA, policies });
    expect(outcomesIn(graph)[0]).toMatchObject({
      status: 'not-applicable',
      isGrace: true,
      findings: [{ severity: 'info' }],
    });
  });

  it('of a draft are judged only when it is previewed', () => {
    const policies = policy('status: draft');
    const graph = graphOf({ name: 'a', scope: EMEA, policies });
    const preview = { body: 'governancebody:default/a', policy: 'p' };
    expect(outcomesIn(graph)[0]).toBeUndefined();
    expect(outcomesIn(graph, preview)[0]?.status).toBe('fail');
  });

  it('can be set by a narrower body, as any rule', () => {
    const milder = `{ id: q, status: enforced, rules: [{ rule: ${ID}, severity: info }] }`;
    const graph = graphOf(
      { name: 'a', scope: ENTERPRISE, policies: policy() },
      { name: 'b', scope: EMEA, policies: milder },
    );
    const severities = outcomesIn(graph).map(
      outcome => outcome?.findings[0].severity,
    );
    expect(severities).toEqual(['info', 'error']);
  });

  it('of two bodies with one id are those of the first, and the other is told', () => {
    const second = policy('status: enforced', check(', field: spec.region'));
    const graph = graphOf(
      { name: 'b', scope: ENTERPRISE, policies: second },
      { name: 'a', scope: EMEA, policies: policy() },
    );
    const rules = [...KNOWN, ...policyRules(graph, { rules: KNOWN })];
    const settings = effectiveSettings(graph, { rules, today });
    const evaluation = evaluateMesh(graph, { rules, ...settings, today });
    expect(rules.slice(1)).toMatchObject([
      { id: ID, declaredBy: { body: 'governancebody:default/a' } },
    ]);
    const told = ['a', 'b'].map(
      name =>
        evaluation.outcome(KNOWN[0].id, `governancebody:default/${name}`)
          ?.status,
    );
    expect(told).toEqual(['pass', 'fail']);
    expect(outcomesIn(graph)[1]).toBeUndefined();
  });

  it('of a body that is not trusted take no id from another', () => {
    const graph = graphOf(
      { name: 'a', scope: EMEA, policies: policy() },
      { name: 'b', scope: ENTERPRISE, policies: policy() },
    );
    const isTrusted = (ref: string) => ref.endsWith('/b');
    expect(policyRules(graph, { rules: KNOWN, isTrusted })).toMatchObject([
      { id: ID, declaredBy: { body: 'governancebody:default/b' } },
    ]);
  });

  it('that cannot be read are no rules, and neither are those of a retired policy', () => {
    const policies = [
      policy('status: enforced', '{ id: team-acme-a }'),
      policy('status: retired'),
    ].join();
    const graph = graphOf({ name: 'a', scope: EMEA, policies });
    expect(policyRules(graph, { rules: KNOWN })).toEqual([]);
  });
});
