import {
  governanceBody,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import { bodiesOf } from './bodiesOf';

function body(name: string, spec: object) {
  const result = governanceBody.parse({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name, namespace: 'default' },
    spec: { type: 'domain', owner: 'crew', ...spec },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const entity: GovernanceBodyEntity = result.entity;
  return { ref: `governancebody:default/${name}`, entity };
}

const bodies = [
  body('forum', { scope: { level: 'enterprise' } }),
  body('emea', { scope: { level: 'region', regions: ['emea'] } }),
  body('apac', { scope: { level: 'region', regions: ['apac'] } }),
  body('town', { scope: { level: 'domain', domains: ['town'] } }),
  body('circle', {
    scope: { level: 'domain', domains: ['lending'] },
    seats: [
      { role: 'owner', who: 'ana', represents: 'domain:lending' },
      { role: 'lead', who: 'ben', represents: 'domain:town' },
      { role: 'guest', represents: 'domain:lending' },
    ],
  }),
  body('scopeless', {}),
];

const lending = {
  ref: 'domain:default/lending',
  widerRefs: ['domain:default/town'],
  region: 'emea',
};

describe('bodiesOf', () => {
  it('finds who decides for a domain, from narrow to wide', () => {
    expect(
      bodiesOf(bodies, lending).map(({ ref, scope }) => [ref, scope]),
    ).toEqual([
      ['governancebody:default/circle', 'domain'],
      ['governancebody:default/town', 'wider'],
      ['governancebody:default/emea', 'region'],
      ['governancebody:default/forum', 'enterprise'],
    ]);
  });

  it('takes a domain without a region into no region', () => {
    const found = bodiesOf(bodies, { ...lending, region: undefined });
    expect(found.map(({ scope }) => scope)).not.toContain('region');
  });

  it('tells who sits there for the domain, and not for another', () => {
    const [circle] = bodiesOf(bodies, lending);
    expect(circle.representedBy).toEqual(['user:default/ana']);
  });
});
