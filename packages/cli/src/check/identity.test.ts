import { findIdentityFault, meantIdentity } from './identity';

const written = (apiVersion: unknown, kind: unknown) => ({
  apiVersion,
  kind,
  metadata: { name: 'a' },
});

const OURS = 'data-mesh/v1alpha1';
const CATALOG = 'backstage.io/v1alpha1';

describe('what an entity is meant as', () => {
  it.each([
    [OURS, 'DataProdcut', OURS, 'DataProduct'],
    [OURS, 'data product', OURS, 'DataProduct'],
    [`${OURS} `, 'DataProduct', OURS, 'DataProduct'],
    ['data-mehs/v1alpha1', 'DataProduct', OURS, 'DataProduct'],
    ['data-mesh.io/v1', 'TeamProfile', OURS, 'TeamProfile'],
    ['v1alpha1', 'GovernanceBody', OURS, 'GovernanceBody'],
    [undefined, 'ValueHypothesis', OURS, 'ValueHypothesis'],
    [1, 'DataProduct', OURS, 'DataProduct'],
    [CATALOG, 'DataProduct', OURS, 'DataProduct'],
    [CATALOG, 'DataProdcut', OURS, 'DataProduct'],
    [CATALOG, 'Domian', CATALOG, 'Domain'],
    [OURS, 'Group', CATALOG, 'Group'],
    ['backstage/v1alpha1', 'User', CATALOG, 'User'],
  ])('is told by the other of the two: %s %s', (api, kind, apiMeant, meant) => {
    expect(meantIdentity(written(api, kind))).toEqual({
      apiVersion: apiMeant,
      kind: meant,
    });
  });

  it.each([
    ['sound', OURS, 'DataProduct'],
    ['sound', CATALOG, 'Domain'],
    ['a version that another release may have', 'data-mesh/v2', 'DataProduct'],
    ["somebody else's", 'mesh.example.com/v1', 'DataProduct'],
    ["somebody else's", 'scaffolder.backstage.io/v1beta3', 'Template'],
    ['a kind that a catalog may have', CATALOG, 'Dataset'],
    ['anything', undefined, 'Something'],
    ['no kind', OURS, undefined],
  ])('is not asked where it is %s: %s %s', (_, api, kind) => {
    expect(meantIdentity(written(api, kind))).toBeUndefined();
  });

  it('is no matter of a text that is no entity, such as a description in ODPS', () => {
    const odps = { apiVersion: 'v1.0.0', kind: 'DataProduct', id: 'a' };
    expect(meantIdentity(odps)).toBeUndefined();
  });
});

describe('a kind or a version that nobody has', () => {
  it.each([
    [
      'data-mehs/v1alpha1',
      'DataProduct',
      '`apiVersion` is `data-mehs/v1alpha1`, which has no kind `DataProduct`; the one of this suite has `apiVersion: data-mesh/v1alpha1`',
    ],
    [
      OURS,
      'Domain',
      '`apiVersion` is `data-mesh/v1alpha1`, which has no kind `Domain`; the one of the catalog has `apiVersion: backstage.io/v1alpha1`',
    ],
    [CATALOG, 'Domian', '`kind` is `Domian`, which the catalog does not know'],
    [
      'backstage.io/v1',
      'Component',
      '`apiVersion` is `backstage.io/v1`; the catalog reads `Component` of `backstage.io/v1alpha1`',
    ],
  ])('is told with what was meant: %s %s', (api, kind, message) => {
    expect(findIdentityFault(written(api, kind))?.message).toBe(message);
  });

  it('is mended unasked where it is a slip, and not where it is another API', () => {
    const isSlip = (api: string) =>
      findIdentityFault(written(api, 'DataProduct'))?.isSlip;
    expect(isSlip('data-mehs/v1alpha1')).toBe(true);
    expect(isSlip(CATALOG)).toBe(false);
    expect(isSlip('v1alpha1')).toBe(false);
  });
});
