import {
  buildMeshGraph,
  readMesh,
  otherTeam,
} from '@backstage-data-mesh/model';
import { createKeeper } from '../../memory/keeper';
import { keepInteractions, providerOf } from './interactionIndex';

const profile = (team: string, ...teamInteractions: object[]) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'TeamProfile',
  metadata: { name: team },
  spec: { team, owner: team, teamInteractions },
});
const product = (
  name: string,
  owner: string,
  ...teamInteractions: object[]
) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: { type: 'aggregate', lifecycle: 'production', owner, teamInteractions },
});

const graph = buildMeshGraph(
  readMesh([
    profile(
      'crew',
      { id: 'one', with: 'plat', mode: 'x-as-a-service', for: ['visits'] },
      { id: 'one', with: 'crew', mode: 'collaboration' },
      { id: 'two', with: 'other', mode: 'collaboration' },
    ),
    {
      ...profile('plat'),
      spec: { team: 'plat', owner: 'plat', type: 'platform' },
    },
    profile('other', {
      with: 'crew',
      mode: 'x-as-a-service',
      role: 'consumer',
    }),
    product('visits', 'crew', { with: 'other', mode: 'facilitating' }),
    product('lonely', 'user:jane', { with: 'other', mode: 'facilitating' }),
  ]).items,
);
const index = keepInteractions(graph, createKeeper(graph));
const node = (ref: string) => graph.nodeOf(ref)!;
const [crew, plat, other] = ['crew', 'plat', 'other'].map(name =>
  node(`group:default/${name}`),
);
const keys = (found: readonly { key: string }[]) => found.map(({ key }) => key);

describe('the interactions of a mesh', () => {
  it('finds what either side declares', () => {
    expect(index.between(crew, other)).toHaveLength(3);
    expect(index.between(other, crew)).toEqual(index.between(crew, other));
    expect(keys(index.of(plat))).toEqual(['one']);
  });

  it('gives a repeated id a key of its own', () => {
    expect(keys(index.declaredIn(node('teamprofile:default/crew')))).toEqual([
      'one',
      '#1',
      'two',
    ]);
  });

  it('finds what is about a product', () => {
    const about = index.about(node('dataproduct:default/visits'));
    expect(about.map(({ interaction }) => interaction.mode)).toEqual([
      'x-as-a-service',
      'facilitating',
    ]);
  });

  it('keeps what a product of a person declares, between no two teams', () => {
    const lonely = node('dataproduct:default/lonely');
    expect(index.declaredIn(lonely)).toHaveLength(1);
    expect(index.of(other)).toHaveLength(3);
  });

  it('holds nothing for a team with itself', () => {
    expect(index.between(crew, crew)).toEqual([]);
  });
});

describe('providerOf', () => {
  it('goes by the role, else by the type of team', () => {
    const [service] = index.of(plat);
    expect(providerOf(graph, service)).toBe(plat);
    const consumed = index
      .between(crew, other)
      .find(({ interaction }) => interaction.role === 'consumer')!;
    expect(providerOf(graph, consumed)).toBe(crew);
  });
});

describe('otherTeam', () => {
  it('is the other side, seen from either', () => {
    const [service] = index.of(plat);
    expect(otherTeam(service, plat)).toBe(crew);
    expect(otherTeam(service, crew)).toBe(plat);
  });
});
