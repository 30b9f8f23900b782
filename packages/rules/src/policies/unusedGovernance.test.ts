import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { createJudge } from '../evaluate/createJudge';
import { rules } from '../rules';
import { governMesh } from '../settings/governMesh';
import { unusedGovernanceInSteps } from './unusedGovernance';

const CONTRACT = 'interop-port-without-contract';

const write = ({
  domain = 'access',
  appliesTo = '{ kind: DataProduct }',
  status = 'enforced',
  contract = '',
} = {}) => `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: jo }
spec: { memberOf: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: user:jo }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec:
  type: domain
  owner: user:jo
  scope: { level: domain, domains: [access] }
  seats: [{ role: chair, who: user:jo }]
  policies:
    - { id: contracts, status: ${status}, appliesTo: ${appliesTo}, rules: [{ rule: ${CONTRACT} }] }
  waivers:
    - { id: w-1, rule: ${CONTRACT}, entity: dataproduct:visits, approvedBy: user:jo, approvedOn: 2026-10-01, expires: 2026-12-10, reason: soon }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: user:jo
  domain: ${domain}
  outputPorts: [{ name: all${contract} }]
`;

const unused = (yaml: string, isTrusted = (): boolean => true) => {
  const entities = parseAllDocuments(yaml).map(each => each.toJS());
  const graph = buildMeshGraph(readMesh(entities).items);
  const terms = { rules, today: '2026-11-20', isTrusted };
  return finish(
    unusedGovernanceInSteps(graph, {
      ...{ ...terms, outcome: createJudge(terms)(graph).outcome },
      governed: governMesh(graph, terms),
    }),
  );
};

const NONE = { policies: [], waivers: [] };

describe('unusedGovernanceInSteps', () => {
  it('tells nothing of what is used', () => {
    expect(unused(write())).toEqual(NONE);
  });

  it.each([
    ['another kind', { appliesTo: '{ kind: Component }' }],
    ['a slip in its selector', { appliesTo: '{ spec.type: source-alinged }' }],
  ])('tells of a policy that is about %s', (_, wrong) => {
    expect(unused(write(wrong)).policies).toEqual([
      { body: 'governancebody:default/board', policy: 'contracts' },
    ]);
  });

  it('tells of a policy in whose scope there is nothing', () => {
    expect(unused(write({ domain: 'elsewhere' })).policies).toHaveLength(1);
  });

  it('tells nothing of a policy that is a draft', () => {
    const draft = { status: 'draft', appliesTo: '{ kind: Component }' };
    expect(unused(write(draft)).policies).toEqual([]);
  });

  it('tells of a waiver of what is not found', () => {
    const contract = ', contract: { id: visits }';
    expect(unused(write({ contract })).waivers).toEqual([
      {
        ...{ body: 'governancebody:default/board', waiver: 'w-1' },
        ...{ rule: CONTRACT, entity: 'dataproduct:default/visits' },
      },
    ]);
  });

  it('tells nothing of bodies that are not trusted', () => {
    const wrong = write({ appliesTo: '{ kind: Component }' });
    expect(unused(wrong, () => false)).toEqual(NONE);
  });
});
