import type { Initiative } from '@backstage-data-mesh/model';
import { activeInitiatives } from './activeInitiatives';

const active = (initiatives?: Initiative[]) =>
  activeInitiatives({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: 'bet' },
    spec: {
      owner: 'crew',
      status: 'active',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      initiatives,
    },
  });

describe('activeInitiatives', () => {
  it('keep their place in the bet', () => {
    const [planned, running] = (['planned', 'active'] as const).map(status => ({
      id: status,
      status,
    }));
    expect(active([planned, running])).toEqual([
      { initiative: running, index: 1 },
    ]);
    expect(active()).toEqual([]);
  });
});
