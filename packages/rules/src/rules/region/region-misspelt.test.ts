import { testRule } from '../../testing';
import { regionMisspelt } from './region-misspelt';

const domain = (name: string, region: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: crew, dataMesh: { region: ${region} } }
---`;
const product = (spec: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: ${lifecycle}, owner: crew${spec} }
`;
const profile = (region: string) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec: { team: crew, owner: crew, region: ${region} }
`;
const body = (regions: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: oversight, owner: crew, scope: { level: region, regions: [${regions}] } }
`;

testRule(regionMisspelt, {
  fails: [
    {
      name: 'for a port that may be served from what is nearly a region',
      mesh: `${domain('sales', 'europe')}${product(
        ', outputPorts: [{ name: a, regions: [america, eurpoe] }, { name: b, regions: [eurpoe] }]',
      )}`,
      paths: ['spec.outputPorts[0].regions[1]'],
      findings: [
        'Data product `visits` names the region `eurpoe` in `spec.outputPorts[0].regions[1]`, which is nearly `europe`, as others write it; a region has one name',
      ],
    },
    {
      name: 'for a team, where a domain says it otherwise',
      mesh: `${domain('sales', 'Latin America')}${profile('latin-america')}`,
      paths: ['spec.region'],
    },
    {
      name: 'for the scope of a body, where more say it otherwise',
      mesh: `${domain('a', 'europe')}${domain('z', 'europe')}${body('eurpe')}`,
      paths: ['spec.scope.regions[0]'],
    },
    {
      name: 'for the second of two that are said once',
      mesh: `${domain('a', 'europe')}${domain('b', 'eurpoe')}${profile('asia')}`,
      paths: ['spec.dataMesh.region'],
    },
  ],
  passes: [
    {
      name: 'for regions that are told apart by one word or a number',
      mesh: `${domain('a', 'us-east')}${domain('b', 'us-west')}${domain('c', 'eu-1')}${product(', region: eu-2')}`,
    },
    {
      name: 'for the codes of two clouds',
      mesh: `${domain('a', 'us-east-1')}${product(', region: us-east1')}`,
    },
    {
      name: 'for a region in other letters',
      mesh: `${domain('a', 'emea')}${product(', region: EMEA')}`,
    },
    {
      name: 'where two regions are as near',
      mesh: `${domain('a', 'austrias')}${domain('b', 'austriaa')}${product(', region: austria')}`,
    },
  ],
  notApplicable: [
    { name: 'without a region', mesh: product('') },
    { name: 'to what is retired', mesh: product(', region: eu', 'retired') },
  ],
});
