import { regionMesh } from './shared/exampleMesh';
import { runRule, testRule } from '../../testing';
import { regionCrossRegionRatio } from './region-cross-region-ratio';

const body = (scope: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: technology, owner: board, scope: { ${scope} } }
`;
const crossing = regionMesh({ isRegional: false });
const FINDING =
  'In the mesh of domain `company` 24 of 24 flows (100 %) cross regions, where chance would give 50 %, and no governance body decides for more than one region; above 30 % one does';

testRule(regionCrossRegionRatio, {
  passes: [
    {
      name: 'when a body decides for the enterprise',
      others: ['not-applicable'],
      mesh: [crossing, body('level: enterprise')].join('---'),
    },
    {
      name: 'when a body decides for both regions',
      others: ['not-applicable'],
      mesh: [crossing, body('level: region, regions: [east, west]')].join(
        '---',
      ),
    },
  ],
  fails: [
    {
      name: 'when data crosses and every body is of one region',
      others: ['not-applicable'],
      mesh: [crossing, body('level: region, regions: [east, east]')].join(
        '---',
      ),
      findings: [FINDING],
      severities: ['info'],
      paths: ['metadata.name'],
    },
  ],
  notApplicable: [
    {
      name: 'to a domain inside another',
      others: ['unknown'],
      mesh: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: wide }
spec: { owner: board }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: narrow }
spec: { owner: board, subdomainOf: wide }
`,
      reason: 'the mesh as a whole is judged on another entity',
    },
  ],
  unknown: [
    {
      name: 'in a mesh that is too small',
      mesh: crossing.split('---').slice(0, 4).join('---'),
      reason:
        'the mesh is too small to say, with 0 data products and 0 flows; 10 data products and 15 flows tell',
    },
    {
      name: 'when products do not say in which region they are',
      mesh: crossing.replaceAll(/ {2}region: \w+\n/g, ''),
      reason:
        'the mesh is too small to say, with 0 data products and 0 flows; 10 data products and 15 flows tell',
    },
    {
      name: 'without the rest of the mesh',
      mesh: crossing,
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});

describe('region-cross-region-ratio', () => {
  it('takes the region of the team where a product has none', () => {
    const profiles = ['east', 'west'].map(
      region => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: ${region} }
spec: { team: ${region}-crew, owner: ${region}-crew, region: ${region} }
`,
    );
    const [outcome] = runRule(
      regionCrossRegionRatio,
      [crossing.replaceAll(/ {2}region: \w+\n/g, ''), ...profiles].join('---'),
    );
    expect(outcome.findings.map(({ message }) => message)).toEqual([FINDING]);
  });

  it('shows some of the flows that cross', () => {
    const [outcome] = runRule(regionCrossRegionRatio, crossing);
    expect(outcome.findings[0].related).toHaveLength(10);
    expect(outcome.findings[0].related?.[0]).toEqual({
      ref: 'dataproduct:default/east-2',
      path: ['spec', 'inputPorts'],
      note: 'reads data product `west-1`',
    });
  });
});
