import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { kinds, relations } from '@backstage-data-mesh/model';
import { dataMeshCatalogModelLayer } from './dataMeshCatalogModelLayer';

const before = compileCatalogModel([defaultCatalogEntityModel]);
const model = compileCatalogModel([
  dataMeshCatalogModelLayer,
  defaultCatalogEntityModel,
]);

describe('the catalog model with the layer', () => {
  it('has every kind in every version', () => {
    const versions = kinds.flatMap(({ kind, apiVersions }) =>
      apiVersions.map(apiVersion => model.getKind({ kind, apiVersion })),
    );
    expect(versions.map(version => version?.names.kind)).toEqual([
      'DataProduct',
      'Domain',
      'Domain',
      'GovernanceBody',
      'TeamProfile',
      'ValueHypothesis',
    ]);
  });

  it.each([
    [
      'DataProduct',
      [
        'spec.owner ownedBy Group|User',
        'spec.productOwner ledBy User',
        'spec.domain partOf Domain',
        'spec.platforms dependsOn System|Resource|Component',
      ],
    ],
    [
      'GovernanceBody',
      [
        'spec.owner ownedBy Group|User',
        'spec.scope.domains governs Domain',
        'spec.parent governedBy GovernanceBody',
      ],
    ],
    [
      'TeamProfile',
      [
        'spec.team describes Group',
        'spec.owner ownedBy Group|User',
        'spec.platformOwner ledBy User',
      ],
    ],
    [
      'ValueHypothesis',
      [
        'spec.owner ownedBy Group|User',
        'spec.accountable ledBy User',
        'spec.succeededBy succeededBy ValueHypothesis',
      ],
    ],
  ])('relates %s by the fields that a model can express', (kind, lines) => {
    const { relationFields = [] } =
      model.getKind({ kind, apiVersion: 'data-mesh/v1alpha1' }) ?? {};
    expect(
      relationFields.map(
        ({ path, relation, allowedKinds }) =>
          `${path} ${relation} ${allowedKinds?.join('|')}`,
      ),
    ).toEqual(lines);
    expect(relationFields.map(field => field.defaultNamespace)).toEqual(
      lines.map(() => 'inherit'),
    );
  });

  it('leaves to the built-in domain the relations that it had', () => {
    const domain = { kind: 'Domain', apiVersion: 'backstage.io/v1alpha1' };
    expect(model.getKind(domain)?.relationFields).toEqual(
      before.getKind(domain)?.relationFields,
    );
  });

  it('knows the relations of the catalog and of the suite, and no others', () => {
    const ours = relations.filter(({ origin }) => origin === 'data-mesh');
    const expected = new Set([
      ...before.listRelations().map(({ forward }) => forward.type),
      ...ours.flatMap(({ type, inverse }) => [type, inverse]),
    ]);
    const types = model.listRelations().map(({ forward }) => forward.type);
    expect(new Set(types)).toEqual(expected);
  });

  it("extends the catalog's own pairs to our kinds without renaming them", () => {
    const ownedBy = (it: typeof model) =>
      it.listRelations().find(({ forward }) => forward.type === 'ownedBy');
    expect(ownedBy(model)?.fromKind).toContain('DataProduct');
    expect(ownedBy(model)?.description).toBe(ownedBy(before)?.description);
    expect(ownedBy(model)?.forward).toEqual(ownedBy(before)?.forward);
  });

  it('reads a relation of another source from the kind of that source', () => {
    const pair = model
      .listRelations()
      .find(({ forward }) => forward.type === 'interactsWith');
    expect(pair?.fromKind).toEqual(['DataProduct', 'Group']);
    expect(pair?.reverse).toEqual({
      type: 'interactsWith',
      title: 'interacts with',
    });
  });
});
