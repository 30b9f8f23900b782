import { readMesh } from '@backstage-data-mesh/model';
import { rules } from '../..';
import { governMeshInSteps } from '../../settings/governMesh';
import { today } from './__testUtils__/salesMesh';
import { createLiveEvaluation } from './liveEvaluation';

const ofBodies = rules.filter(({ id }) =>
  ['governance-domain-unrepresented', 'governance-policy-conflict'].includes(
    id,
  ),
);

function domain(n: number) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: `domain-${n}` },
    spec: { owner: 'group:crew', dataMesh: { region: 'emea' } },
  };
}

function body(severity: string) {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name: 'board' },
    spec: {
      type: 'technology',
      owner: 'group:crew',
      scope: { level: 'region', regions: ['emea'] },
      seats: [
        { who: 'user:ana', role: 'domain-owner', represents: 'domain-1' },
      ],
      policies: [
        {
          ...{ id: 'contracts', status: 'enforced' },
          rules: [{ rule: 'interop-port-without-contract', severity }],
        },
      ],
    },
  };
}

/** How often a step looks at a domain, at most: at first, and of another policy. */
function looksAtDomains(domains: number) {
  const { items } = readMesh([
    body('error'),
    ...Array.from({ length: domains }, (_, n) => domain(n)),
  ]);
  let looks = 0;
  const watched = items.map(item => ({
    ...item,
    get entity() {
      if (item.kind?.kind === 'Domain') looks++;
      return item.entity;
    },
  }));
  const live = createLiveEvaluation(watched, {
    today,
    govern: graph => governMeshInSteps(graph, { rules: ofBodies, today }),
  });
  const judge = () => {
    let most = 0;
    const note = () => {
      most = Math.max(most, looks);
      looks = 0;
      return true;
    };
    note();
    most = 0;
    live.judge(note);
    note();
    return most;
  };
  const first = judge();
  live.take({ put: readMesh([body('info')]).items });
  return { first, policy: judge() };
}

describe('what bodies ask of domains', () => {
  const [small, large] = [500, 2_000].map(looksAtDomains);

  it('is found in steps that do not grow with the domains', () => {
    expect(large.first).toBeLessThan(1.3 * small.first);
  });

  it('is not looked for again when a body says something else', () => {
    expect(large.policy).toBeLessThan(1.3 * small.policy + 10);
  });
});
