import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { MAX_RELATED } from '../../declare/finding';
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
    spec: { owner: 'crew', subdomainOf, dataMesh: {} },
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

  it('tells a body once of those that disagree, however many they are', () => {
    const bodies = times(BODIES, index =>
      body(`b${index}`, { policies: [policy(index)] }),
    );
    const found = outcomesOf(bodies).filter(
      ({ rule }) => rule === governancePolicyConflict.id,
    );
    expect(new Set(found.map(({ findings }) => findings.length))).toEqual(
      new Set([1]),
    );
    const [{ message, related }] = found[0].findings;
    expect(message).toMatch(/ and 4 more at least contradict it, too; /);
    expect(related).toHaveLength(MAX_RELATED);
  });

  it('tells a body once of those that decide the same', () => {
    const bodies = times(BODIES, index => body(`b${index}`, {}));
    const found = outcomesOf(bodies).filter(
      ({ rule }) => rule === governanceDecisionConflict.id,
    );
    expect(found).toHaveLength(BODIES);
    for (const { findings } of found) {
      expect(findings).toHaveLength(1);
      expect(findings[0].message).toMatch(/ and 45 more at least, whose /);
      expect(findings[0].related).toHaveLength(MAX_RELATED);
    }
  });

  it('lets each body of a chain of parents decide, however long it is', () => {
    const bodies = times(BODIES, index =>
      body(`b${index}`, { parent: index > 0 ? `b${index - 1}` : undefined }),
    );
    const statuses = outcomesOf(bodies)
      .filter(({ rule }) => rule === governanceDecisionConflict.id)
      .map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['pass']));
  });

  it('is judged without an error where domains and bodies are in a circle', () => {
    const domains = times(MANY, index =>
      domain(index, `d${(index + 1) % MANY}`),
    );
    const bodies = times(BODIES, index =>
      body(`b${index}`, {
        parent: `b${(index + 1) % BODIES}`,
        seats: [{ who: 'ana', role: 'chair' }],
      }),
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
