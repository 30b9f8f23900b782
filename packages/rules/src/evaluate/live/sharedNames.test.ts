import { rules as allRules } from '../..';
import {
  evaluateAll,
  items,
  product,
  resultsOf,
  sales,
  start,
} from './__testUtils__/salesMesh';
import type { LiveEvaluation } from './liveEvaluation';

describe('what a change costs where every product names a region', () => {
  const some = Array.from({ length: 500 }, (_, n) =>
    product(`q${n}`, { region: n === 0 ? 'eurpoe' : 'europe' }),
  );
  const mesh = [sales({ region: 'europe' }), ...some];
  const another = (kind: string, name: string, spec: object) => ({
    apiVersion: /Domain/.test(kind)
      ? 'backstage.io/v1alpha1'
      : 'data-mesh/v1alpha1',
    ...{ kind, metadata: { name } },
    spec: { owner: 'others', ...spec },
  });
  const costOf = (live: LiveEvaluation, ...put: object[]) => {
    const before = live.judgements;
    live.apply({ put: items(...put) });
    return live.judgements - before;
  };

  it.each([
    ['Domain', { dataMesh: { region: 'europe' } }],
    ['TeamProfile', { team: 'others', region: 'europe' }],
    [
      'GovernanceBody',
      { type: 'technology', scope: { level: 'region', regions: ['europe'] } },
    ],
  ])('is little for a new %s with %j', (kind, spec) => {
    const live = start(mesh);
    const added = another(kind, 'new', spec);
    expect(costOf(live, added)).toBeLessThan(2 * allRules.length);
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll([...mesh, added])),
    );
  });

  it('is for those who meant it, where a region has another name', () => {
    const live = start(mesh);
    const renamed = sales({ region: 'emea' });
    costOf(live, renamed);
    expect(
      live.evaluation.outcome('region-misspelt', 'dataproduct:default/q0')
        ?.status,
    ).toBe('pass');
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll([renamed, ...some])),
    );
  });
});
