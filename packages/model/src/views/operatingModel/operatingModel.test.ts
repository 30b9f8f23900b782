import { meshOf } from '../../__testUtils__/yaml';
import { buildOperatingModel } from './operatingModel';

function profile(name: string, type: string, interactions = '[]') {
  return `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: ${name} }
spec: { team: ${name}, owner: ${name}, type: ${type}, teamInteractions: ${interactions} }
`;
}

const graph = meshOf(
  [
    `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  teamInteractions:
    - { id: legal, with: privacy-office, mode: facilitating, responsibility: privacy-and-regulation, until: 2027-01-31 }
  responsibilities:
    - { id: ingest, primary: crew, material: [crm-team] }
    - { id: serve, primary: crm-team, note: The source system serves until May }
    - { id: translation, material: [language-service] }
`,
    profile(
      'crew',
      'stream-aligned',
      `[
        { id: platform, with: cloud, mode: x-as-a-service, responsibility: cloud-platform, contract: api:data-platform },
        { id: matching, with: mdm, mode: collaboration, responsibility: master-data, until: 2026-12-31, for: [visits] },
        { id: other, with: mdm, mode: collaboration, responsibility: ingest, for: [orders] },
        { id: over, with: coaches, mode: facilitating, responsibility: training, status: ended }
      ]`,
    ),
    profile('cloud', 'platform'),
    profile('mdm', 'complicated-subsystem'),
    `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crm-team, title: CRM team, annotations: { data-mesh/team-type: stream-aligned } }
spec: { type: team, children: [] }
`,
  ].join('---'),
);
const model = buildOperatingModel(graph, 'dataproduct:default/visits')!;

function row(id: string) {
  return model.clusters
    .flatMap(({ rows }) => rows)
    .find(candidate => candidate.id === id);
}

describe('the operating model of a data product', () => {
  it('has the owner first, then teams by type and title', () => {
    expect(
      model.teams.map(({ ref, type, model: interaction }) => [
        ref.split('/')[1],
        type,
        interaction,
      ]),
    ).toEqual([
      ['crew', 'stream-aligned', 'continuous-long-term'],
      ['crm-team', 'stream-aligned', 'continuous-long-term'],
      ['cloud', 'platform', 'x-as-a-service'],
      ['mdm', 'complicated-subsystem', 'subsystem-dependent'],
      ['language-service', undefined, undefined],
      ['privacy-office', undefined, undefined],
    ]);
  });

  it('derives the owner as primary for core data management', () => {
    expect(row('transform')?.dots).toEqual([
      {
        teamRef: 'group:default/crew',
        strength: 'primary',
        isDeclared: false,
        interactionIds: [],
      },
    ]);
  });

  it('takes what is declared before what is derived', () => {
    expect(row('serve')).toMatchObject({
      note: 'The source system serves until May',
      dots: [
        {
          teamRef: 'group:default/crm-team',
          strength: 'primary',
          isDeclared: true,
        },
      ],
    });
    expect(row('ingest')?.dots.map(({ strength }) => strength)).toEqual([
      'primary',
      'material',
    ]);
  });

  it('derives a light dot from an interaction with a responsibility', () => {
    expect(row('cloud-platform')?.dots).toEqual([
      {
        teamRef: 'group:default/cloud',
        strength: 'material',
        isDeclared: false,
        interactionIds: ['teamprofile:default/crew#platform'],
      },
    ]);
  });

  it('leaves a row empty that nobody is known for', () => {
    expect(row('legacy-systems')?.dots).toEqual([]);
  });

  it('shows a declared row that the vocabulary does not know', () => {
    expect(model.clusters[model.clusters.length - 1]).toMatchObject({
      title: 'Other',
      rows: [{ id: 'translation' }],
    });
  });

  it('lists what ends soonest first, and nothing that ended or is about other products', () => {
    expect(
      model.interactions.map(({ id, contractRef }) => [id, contractRef]),
    ).toEqual([
      ['teamprofile:default/crew#matching', undefined],
      ['dataproduct:default/visits#legal', undefined],
      ['teamprofile:default/crew#platform', 'api:default/data-platform'],
    ]);
  });

  it('keeps interactions apart that bear one id', () => {
    const twice = meshOf(`
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  teamInteractions:
    - { id: a, with: cloud, mode: x-as-a-service }
    - { id: a, with: mdm, mode: collaboration }
`);
    const ids = buildOperatingModel(
      twice,
      'dataproduct:default/visits',
    )?.interactions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('is unknown for what is no data product of the mesh', () => {
    expect(buildOperatingModel(graph, 'group:default/crew')).toBeUndefined();
    expect(buildOperatingModel(graph, 'dataproduct:x/y')).toBeUndefined();
  });
});
