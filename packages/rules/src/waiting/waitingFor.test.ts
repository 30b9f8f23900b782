import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import type { WaitingLine } from './types';
import { waitingFor } from './waitingFor';

const TODAY = '2026-11-20';

const mesh = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew, title: Crew }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: plat }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: jo }
spec: { memberOf: [crew] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: sam }
spec: { memberOf: [] }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board, title: Board }
spec:
  type: domain
  owner: plat
  seats: [{ role: chair, who: user:jo, represents: group:crew }]
  policies: [{ id: new, status: draft }, { id: old, status: enforced }]
  waivers:
    - { id: w-1, rule: some-rule, entity: dataproduct:visits, approvedBy: user:jo, expires: 2026-11-30 }
    - { id: w-2, rule: some-rule, entity: dataproduct:visits, approvedBy: user:jo, expires: 2027-11-30 }
    - { id: asked, rule: some-rule, entity: dataproduct:visits }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits, title: Visits }
spec: { type: aggregate, lifecycle: production, owner: crew }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: stock }
spec: { type: aggregate, lifecycle: production, owner: plat, productOwner: user:sam }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: reminders }
spec:
  owner: crew
  status: active
  statement: { weBelieve: a, willResultIn: b }
  effortType: data
  review: { next: 2026-11-15 }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: plat }
spec:
  team: plat
  owner: plat
  teamInteractions:
    - { with: crew, mode: collaboration, until: 2026-12-05 }
    - { with: crew, mode: facilitating, until: 2026-12-05, status: ended }
`;
const { items } = readMesh(
  parseAllDocuments(mesh).map(document => document.toJS()),
);
const graph = buildMeshGraph(items);

const fail = (severity: WaitingLine['severity']): WaitingLine => ({
  ...{ status: 'fail', severity, isGrace: false },
});

function ask(who: string, lines: Record<string, WaitingLine[]> = {}) {
  return waitingFor({
    ...{ graph, who, today: TODAY, within: 30 },
    linesOf: ref => lines[ref] ?? [],
  });
}

describe('what waits for a person', () => {
  const found = ask('user:default/jo', {
    'dataproduct:default/visits': [
      fail('error'),
      fail('warning'),
      fail('info'),
      { status: 'fail', severity: 'error', isGrace: true },
      { status: 'unknown', isGrace: false },
    ],
    'valuehypothesis:default/reminders': [fail('warning')],
    'dataproduct:default/stock': [fail('error')],
  });

  it('stands in the order in which it wants to be looked at', () => {
    expect(found?.waiting.map(({ is, soon }) => [is, soon])).toEqual([
      ['review', -5],
      ['findings', 0],
      ['proposals', 7],
      ['waiver', 11],
      ['grace', 14],
      ['interaction', 15],
      ['findings', 30],
    ]);
  });

  it('says what is behind each', () => {
    expect(found?.waiting).toEqual(
      expect.arrayContaining([
        {
          ...{ about: 'dataproduct:default/visits', title: 'Visits' },
          ...{ is: 'findings', soon: 0, errors: 1, warnings: 1 },
        },
        expect.objectContaining({ is: 'proposals', policies: 1, waivers: 1 }),
        expect.objectContaining({ is: 'waiver', on: '2026-12-01' }),
        expect.objectContaining({
          is: 'interaction',
          about: 'group:default/crew',
          partner: 'group:default/plat',
        }),
      ]),
    );
  });

  it('comes with what belongs to the person and where the person sits', () => {
    expect(found?.groups).toEqual([
      { ref: 'group:default/crew', title: 'Crew' },
    ]);
    expect(found?.owned.map(({ title, by }) => [title, by])).toEqual([
      ['Visits', 'group'],
      ['reminders', 'group'],
    ]);
    expect(found?.seats).toEqual([
      {
        ...{ body: 'governancebody:default/board', title: 'Board' },
        ...{ role: 'chair', represents: 'group:default/crew' },
      },
    ]);
  });

  it('includes what somebody is nominated for, and nothing of others', () => {
    const sam = ask('user:default/sam');
    expect(sam?.owned).toEqual([
      {
        ...{ ref: 'dataproduct:default/stock', title: 'stock' },
        by: 'nominated',
      },
    ]);
    expect(sam?.waiting).toEqual([]);
  });
});

describe('what waits for a group', () => {
  it('is what concerns what it owns, and how it works with others', () => {
    const found = ask('group:default/plat', {
      'dataproduct:default/stock': [fail('error')],
    });
    expect(found?.waiting.map(({ is }) => is)).toEqual([
      'findings',
      'interaction',
    ]);
    expect(found?.seats).toEqual([]);
  });
});

it('knows nobody whom the mesh does not know', () => {
  expect(ask('user:default/nobody')).toBeUndefined();
  expect(ask('dataproduct:default/visits')).toBeUndefined();
});
