import type { Entity } from '@backstage/catalog-model';
import {
  isDataDomain,
  isDataMeshEntity,
  isDataProduct,
  isDataTeam,
  isGovernanceBody,
  isTeamProfile,
  isValueHypothesis,
} from './entityFilters';

function entity(kind: string, apiVersion: string, spec = {}): Entity {
  return { apiVersion, kind, metadata: { name: 'thing' }, spec };
}

const OURS = 'data-mesh/v1alpha1';
const BUILT_IN = 'backstage.io/v1alpha1';

describe('the predicates of entities', () => {
  it.each([
    [isDataProduct, 'DataProduct'],
    [isValueHypothesis, 'ValueHypothesis'],
    [isGovernanceBody, 'GovernanceBody'],
    [isTeamProfile, 'TeamProfile'],
  ])('tell our kinds from namesakes (%#)', (isOfKind, kind) => {
    expect(isOfKind(entity(kind, OURS))).toBe(true);
    expect(isOfKind(entity(kind, 'elsewhere.io/v1'))).toBe(false);
    expect(isOfKind(entity('Component', BUILT_IN))).toBe(false);
    expect(isDataMeshEntity(entity(kind, OURS))).toBe(true);
  });

  it('take a domain that has a part in the data mesh, or says it will', () => {
    const taking = entity('Domain', BUILT_IN, { dataMesh: {} });
    const announced = entity('Domain', BUILT_IN, { type: 'data-domain' });
    expect([taking, announced].map(isDataDomain)).toEqual([true, true]);
    expect([taking, announced].map(isDataMeshEntity)).toEqual([true, true]);
  });

  it.each([
    ['its type is annotated', { 'data-mesh/team-type': 'platform' }, []],
    [
      'a profile describes it',
      {},
      [{ type: 'describedBy', targetRef: 'teamprofile:default/a' }],
    ],
    [
      'it works with somebody',
      {},
      [{ type: 'interactsWith', targetRef: 'group:default/b' }],
    ],
    [
      'it owns a data product',
      {},
      [{ type: 'ownerOf', targetRef: 'dataproduct:default/c' }],
    ],
  ])('take a group when %s', (_, annotations, relations) => {
    const team = { ...entity('Group', BUILT_IN), relations };
    team.metadata.annotations = annotations;
    expect(isDataTeam(team)).toBe(true);
  });

  it('leave a group alone that has no part in the mesh', () => {
    const relations = [
      { type: 'ownerOf', targetRef: 'component:default/c' },
      { type: 'childOf', targetRef: 'group:default/d' },
    ];
    const team = { ...entity('Group', BUILT_IN), relations };
    expect(isDataTeam(team)).toBe(false);
  });

  it('leave every other domain alone', () => {
    const other = entity('Domain', BUILT_IN, { owner: 'group:a' });
    expect(isDataDomain(other)).toBe(false);
    expect(isDataMeshEntity(other)).toBe(false);
  });
});
