import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { describeDecision, whoDecides } from './whoDecides';

const domain = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name },
  spec: { owner: 'crew' },
});

const body = (
  name: string,
  scope: object,
  rights: Readonly<Record<string, string>>,
  spec: object = {},
) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name },
  spec: {
    type: 'domain',
    owner: 'crew',
    scope,
    decisionRights: Object.entries(rights).map(([decision, right]) => ({
      decision,
      right,
    })),
    ...spec,
  },
});

const product = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'visits' },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'crew',
    domain: 'sea',
  },
};

const all = { level: 'enterprise' };
const sea = { level: 'domain', domains: ['sea'] };
const REF = 'dataproduct:default/visits';
const refOf = (name: string) => `governancebody:default/${name}`;

const ask = (bodies: readonly object[], decision = 'Platform', entity = REF) =>
  whoDecides(
    buildMeshGraph(
      readMesh([domain('sea'), domain('land'), product, ...bodies]).items,
    ),
    { decision, entity },
  );

describe('whoDecides', () => {
  it('names the narrowest body that decides, its seats, and who else is heard', () => {
    const answer = ask([
      body('board', all, { platform: 'decide' }),
      body(
        'crew',
        sea,
        { ' PLATFORM ': 'decide' },
        {
          parent: 'board',
          seats: [
            { role: 'domain-owner', who: 'user:jo', represents: 'domain:sea' },
            { role: 'executive' },
          ],
        },
      ),
      body('forum', sea, { platform: 'consult' }),
      body(
        'other',
        { level: 'domain', domains: ['land'] },
        { platform: 'decide' },
      ),
    ]);
    expect(answer).toMatchObject({
      decides: {
        body: refOf('crew'),
        right: 'decide',
        seats: [
          {
            role: 'domain-owner',
            who: 'user:default/jo',
            represents: 'domain:default/sea',
          },
          { role: 'executive', who: undefined },
        ],
      },
      isGap: false,
      conflicts: [],
      known: [],
    });
    expect(
      answer.ok && answer.others.map(({ body: ref, right }) => [ref, right]),
    ).toEqual([
      [refOf('forum'), 'consult'],
      [refOf('board'), 'decide'],
    ]);
    expect(answer.ok && describeDecision(answer)).toBe(
      'Governance body `crew` decides on `Platform` for `dataproduct:visits`',
    );
  });

  it('says that nobody decides, and what they do decide on', () => {
    const answer = ask(
      [
        body('board', all, { funding: 'decide' }),
        body('crew', sea, { platforms: 'decide' }),
      ],
      'platform',
    );
    expect(answer).toMatchObject({
      decides: undefined,
      isGap: true,
      known: ['funding', 'platforms'],
      meant: 'platforms',
    });
    expect(answer.ok && describeDecision(answer)).toBe(
      'Nobody decides on `platform` for `dataproduct:visits`',
    );
    expect(ask([body('board', all, { platform: 'veto' })])).toMatchObject({
      isGap: true,
      others: [{ right: 'veto' }],
    });
  });

  it('picks none of two that decide beside each other', () => {
    const answer = ask([
      body('board', all, { platform: 'decide' }),
      body('crew', sea, { platform: 'decide' }),
    ]);
    expect(answer).toMatchObject({
      decides: undefined,
      isGap: false,
      conflicts: [refOf('board'), refOf('crew')],
    });
    expect(answer.ok && describeDecision(answer)).toBe(
      '`governancebody:board` and `governancebody:crew` all decide on `Platform` for `dataproduct:visits`, and none stands above the others',
    );
  });

  it('refuses an entity that is not there', () => {
    expect(ask([], 'platform', 'dataproduct:default/visit')).toEqual({
      ok: false,
      field: 'entity',
      message:
        'Data product `visit` is not in the mesh; did you mean `dataproduct:visits`?',
    });
  });
});
