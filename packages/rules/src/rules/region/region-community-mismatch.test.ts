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
        'Domain `company` stands for a mesh of 12 data products and 24 flows, whose communities agree with its regions by 1 and with its domains by -0.1 on a scale up to 1',
        'Domain `company` stands for a mesh of 12 data products and 24 flows, of which 67 % cross domains, where chance would give 51 %; domains should keep more together than chance',
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
        'Domain `company` stands for a mesh of 12 data products and 24 flows, whose communities agree with its regions by 1 and with its domains by 0.02 on a scale up to 1; mostly among products of other domains: `east-4`, `east-6`, `west-3` and `west-5`',
        'Domain `company` stands for a mesh of 12 data products and 24 flows, of which 54 % cross domains, where chance would give 51 %; domains should keep more together than chance',
      ],
    },
    {
      name: 'when domains keep less together than chance',
      mesh: crossing,
      findings: [
        'Domain `company` stands for a mesh of 12 data products and 24 flows, of which 100 % cross domains, where chance would give 50 %; domains should keep more together than chance',
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
      reason: 'another domain stands for the mesh',
    },
  ],
  unknown: [
    {
      name: 'in a mesh that is too small',
      mesh: crossing.split('---').slice(0, 4).join('---'),
      reason:
        'the mesh is too small to say: it takes 10 data products and 15 flows, and there are 0 and 0',
    },
  ],
});
