import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { evaluateMesh } from '../../evaluate/evaluate';
import { governMesh } from '../../settings/governMesh';
import { rules } from '..';
import { governanceDecisionConflict } from './governance-decision-conflict';
import { governanceDomainUnrepresented } from './governance-domain-unrepresented';
import { governancePolicyConflict } from './governance-policy-conflict';
import { governancePolicyUnenforced } from './governance-policy-unenforced';
import { governanceWaiverQuality } from './governance-waiver-quality';

const MANY = 10_000;
const BODIES = 1_000;

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function domain(index: number, subdomainOf?: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: `d${index}` },
    spec: { owner: 'crew', subdomainOf },
  };
}

function body(name: string, spec: object) {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name },
    spec: {
      type: 'technology',
      owner: 'crew',
      scope: { level: 'enterprise' },
      decisionRights: [{ decision: 'all', right: 'decide' }],
      policies: [policy(0)],
      ...spec,
    },
  };
}

function policy(index: number) {
  const severity = ['error', 'info'][index % 2];
  return {
    id: `p${index}`,
    status: 'enforced',
    maxWaiver: `P${index + 1}D`,
    rules: [{ rule: 'governance-policy-unenforced', severity }],
  };
}

function waiver(index: number) {
  return {
    id: `w${index}`,
    rule: 'governance-policy-unenforced',
    entity: 'governancebody:a',
    approvedBy: 'user:ana',
    approvedOn: '2026-11-01',
    expires: '2026-12-01',
  };
}

const judged = [
  governanceDecisionConflict,
  governanceDomainUnrepresented,
  governancePolicyConflict,
  governancePolicyUnenforced,
  governanceWaiverQuality,
  ...rules.filter(({ id }) => id.startsWith('governance-body')),
];

function statusesOf(entities: readonly object[]): ReadonlySet<string> {
  return new Set(outcomesOf(entities).map(({ status }) => status));
}

function outcomesOf(entities: readonly object[]) {
  const graph = buildMeshGraph(readMesh(entities).items);
  const today = '2026-11-20';
  const evaluation = evaluateMesh(graph, {
    ...governMesh(graph, { rules: judged, today }),
    today,
  });
  return [...evaluation.outcomes()];
}

describe('governance of a hostile mesh', () => {
  it('is judged without an error in a chain of domains and bodies', () => {
    const domains = times(MANY, index =>
      domain(index, index > 0 ? `d${index - 1}` : undefined),
    );
    const bodies = times(BODIES, index =>
      body(`b${index}`, {
        scope: { level: 'domain', domains: [`d${index * 10}`] },
        parent: index > 0 ? `b${index - 1}` : undefined,
      }),
    );
    expect(statusesOf([...domains, ...bodies])).not.toContain('error');
  });

  it('is judged without an error where everybody decides for all', () => {
    const bodies = times(BODIES, index => body(`b${index}`, {}));
    expect(statusesOf([...bodies, domain(0)])).not.toContain('error');
  });

  it('tells a body of ten that disagree, and not of a thousand', () => {
    const bodies = times(BODIES, index =>
      body(`b${index}`, { policies: [policy(index)] }),
    );
    const findings = outcomesOf(bodies)
      .filter(({ rule }) => rule === governancePolicyConflict.id)
      .map(outcome => outcome.findings.length);
    expect(new Set(findings)).toEqual(new Set([10]));
  });

  it('is judged without an error where domains and bodies are in a circle', () => {
    const domains = times(MANY, index =>
      domain(index, `d${(index + 1) % MANY}`),
    );
    const bodies = times(BODIES, index =>
      body(`b${index}`, { parent: `b${(index + 1) % BODIES}` }),
    );
    expect(statusesOf([...domains, ...bodies])).not.toContain('error');
  });

  it('is judged without an error for very many policies and waivers', () => {
    const bodies = [
      body('a', {
        policies: times(MANY, policy),
        waivers: times(MANY, waiver),
        seats: [{ who: 'user:ana', role: 'chair' }],
      }),
      body('b', { policies: times(MANY, policy) }),
    ];
    expect(statusesOf(bodies)).not.toContain('error');
  });
});
