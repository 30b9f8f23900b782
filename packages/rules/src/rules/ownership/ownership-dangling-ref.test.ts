import { runRule, testRule } from '../../testing';
import { ownershipDanglingRef } from './ownership-dangling-ref';

const product = (owner: string, rest = '') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: '${owner}' ${rest} }
`;

const group = (name: string, namespace = 'default') => `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name}, namespace: ${namespace} }
spec: { type: team, children: [] }
`;

const domain = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: crew, dataMesh: { goals: [{ id: faster }, { id: fairer }] } }
`;

const bet = (goal: string) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: active
  goals: ['${goal}']
  statement: { weBelieve: a, willResultIn: b }
`;

function suggestionsIn(...mesh: readonly string[]) {
  return runRule(ownershipDanglingRef, mesh.join('---'))
    .flatMap(({ findings }) => findings)
    .flatMap(({ suggestions }) => suggestions ?? []);
}

testRule(ownershipDanglingRef, {
  passes: [
    {
      name: 'when every ref leads somewhere, goals included',
      mesh: [product('crew'), group('crew'), domain, bet('access#faster')].join(
        '---',
      ),
    },
    {
      name: 'for what is read of another product, and for a wrong kind: both have rules of their own',
      mesh: [
        product(
          'crew',
          ', inputPorts: [{ from: nowhere }, { from: group:nowhere }]',
        ),
        group('crew'),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'for a source of an input port that is no data product',
      mesh: [
        product('crew', ', inputPorts: [{ from: resource:diary }]'),
        group('crew'),
      ].join('---'),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Data product `visits` names `resource:diary` in `spec.inputPorts[0].from`, which does not exist; every ref leads to an entity',
      ],
    },
    {
      name: 'for a group that is not there, each time that it is named',
      mesh: product(
        'crew',
        ', teamInteractions: [{ with: crew, mode: collaboration }]',
      ),
      paths: ['spec.owner', 'spec.teamInteractions[0].with'],
      findings: [
        'Data product `visits` names `group:crew` in `spec.owner`, which does not exist; every ref leads to an entity',
        'Data product `visits` names `group:crew` in `spec.teamInteractions[0].with`, which does not exist; every ref leads to an entity',
      ],
      severities: ['error', 'error'],
    },
    {
      name: 'for a goal that its domain does not declare',
      mesh: [group('crew'), domain, bet('access#fastest')].join('---'),
      paths: ['spec.goals[0]'],
      findings: [
        'Value hypothesis `bet` names goal `fastest` of domain `access` in `spec.goals[0]`, which does not exist; every ref leads to an entity',
      ],
    },
    {
      name: 'for a person who approved a waiver and is not in the catalog',
      mesh: [
        group('crew'),
        product('crew'),
        `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: council }
spec:
  type: technology
  owner: crew
  waivers: [{ id: w-1, rule: a, entity: dataproduct:visits, approvedBy: kim }]
`,
      ].join('---'),
      paths: ['spec.waivers[0].approvedBy'],
    },
  ],
  unknown: [
    {
      name: 'without the rest of the mesh',
      mesh: product('crew'),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});

describe('what ownership-dangling-ref suggests', () => {
  it('is safe when one name only can be meant', () => {
    expect(suggestionsIn(product('group:creew'), group('crew'))).toEqual([
      {
        text: 'Set `spec.owner` to `group:crew`',
        edits: [
          { path: ['spec', 'owner'], action: 'set', value: 'group:crew' },
        ],
        isSafe: true,
      },
    ]);
  });

  it('is not safe when several names can be meant', () => {
    const found = suggestionsIn(product('crw'), group('crew'), group('crow'));
    expect(found.map(({ text, isSafe }) => [text, isSafe])).toEqual([
      ['Set `spec.owner` to `group:crew`, if that is what was meant', false],
      ['Set `spec.owner` to `group:crow`, if that is what was meant', false],
    ]);
  });

  it.each([
    ['number', 'crew-2', 'crew-1'],
    ['region', 'crew-us', 'crew-eu'],
  ])('edits nothing for another %s', (_, written, other) => {
    const [found] = suggestionsIn(product(written), group(other));
    expect(found).toMatchObject({ edits: [], isSafe: false });
  });

  it('finds the same name in another namespace', () => {
    const [found] = suggestionsIn(product('crew'), group('crew', 'emea'));
    expect(found).toMatchObject({
      text: 'Set `spec.owner` to `group:emea/crew`, if that is what was meant',
      edits: [],
    });
  });

  it('keeps the goal when it is the domain that is misspelt', () => {
    const [found] = suggestionsIn(group('crew'), domain, bet('acces#faster'));
    expect(found.text).toBe('Set `spec.goals[0]` to `domain:access#faster`');
  });

  it('offers the nearest goal of the domain', () => {
    const [found] = suggestionsIn(group('crew'), domain, bet('access#fastr'));
    expect(found).toMatchObject({
      text: 'Set `spec.goals[0]` to `domain:access#faster`',
      isSafe: true,
    });
  });

  it('keeps a key of its own for each place', () => {
    const mesh = product(
      'crew',
      ', responsibilities: [{ id: a, primary: x }, { id: b, primary: x }]',
    );
    const [{ findings }] = runRule(ownershipDanglingRef, mesh);
    expect(findings.map(({ key }) => key.split('|')[2])).toEqual([
      'spec.owner=group:default/crew',
      'spec.responsibilities.[].primary=group:default/x',
      'spec.responsibilities.[].primary=group:default/x~2',
    ]);
  });
});
