import { regionMesh } from './shared/exampleMesh';
import { testRule } from '../../testing';
import { regionCommunityMismatch } from './region-community-mismatch';

const crossing = regionMesh({ isRegional: false, isDomainRegional: true });

testRule(regionCommunityMismatch, {
  fails: [
    {
      name: 'when flows follow regions and not domains',
      mesh: regionMesh({ isRegional: true }),
      findings: [
        'In the mesh of domain `company`, with 12 data products and 24 flows, the products that exchange much are those of one region (a match of 1 out of 1) and not those of one domain (-0.1); a domain keeps together what belongs together',
        'In the mesh of domain `company`, with 12 data products and 24 flows, 67 % of the flows cross domains, where chance would give 51 %; a domain keeps together what belongs together',
      ],
      severities: ['info', 'info'],
    },
    {
      name: 'with the products that lie among those of other domains',
      mesh: regionMesh({ isRegional: true })
        // one product of each region changes its domain, so that neither
        // region is split evenly
        .replace(/(east-2 [^]*?domain: )care/, '$1sales')
        .replace(/(west-1 [^]*?domain: )sales/, '$1care'),
      findings: [
        'In the mesh of domain `company`, with 12 data products and 24 flows, the products that exchange much are those of one region (a match of 1 out of 1) and not those of one domain (0.02); `east-4`, `east-6`, `west-3` and `west-5` exchange most with products of other domains; a domain keeps together what belongs together',
        'In the mesh of domain `company`, with 12 data products and 24 flows, 54 % of the flows cross domains, where chance would give 51 %; a domain keeps together what belongs together',
      ],
    },
    {
      name: 'when domains keep less together than chance',
      mesh: crossing,
      findings: [
        'In the mesh of domain `company`, with 12 data products and 24 flows, 100 % of the flows cross domains, where chance would give 50 %; a domain keeps together what belongs together',
      ],
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
  ],
});
