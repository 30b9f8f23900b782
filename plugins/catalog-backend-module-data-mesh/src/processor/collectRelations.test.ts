import { declarationOf } from '@backstage-data-mesh/model';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  dataProduct,
  domain,
  governanceBody,
  teamProfile,
  valueHypothesis,
} from '../__testUtils__/entities';
import { collectRelations } from './collectRelations';

describe('the relations of an entity', () => {
  it.each<[string, Entity, string[]]>([
    [
      'a domain, a person and platforms of a data product',
      dataProduct({
        domain: 'care',
        productOwner: 'ana',
        platforms: ['lake', 'resource:store'],
      }),
      [
        'dataproduct ledBy user:default/ana',
        'dataproduct partOf domain:default/care',
        'dataproduct dependsOn system:default/lake',
        'dataproduct dependsOn resource:default/store',
      ],
    ],
    [
      'input ports, by the kind that they name',
      dataProduct({
        inputPorts: [
          { from: 'visits#visits' },
          { from: 'resource:archive' },
          { from: 'api:matching' },
        ],
      }),
      [
        'dataproduct consumesFrom dataproduct:default/visits',
        'dataproduct dependsOn resource:default/archive',
        'dataproduct dependsOn api:default/matching',
      ],
    ],
    [
      'the interactions of a data product, from the product',
      dataProduct({ teamInteractions: [{ with: 'b', mode: 'facilitating' }] }),
      ['dataproduct interactsWith group:default/b'],
    ],
    [
      'the interactions of a team profile, from the team',
      teamProfile({ teamInteractions: [{ with: 'b', mode: 'facilitating' }] }),
      [
        'teamprofile describes group:default/a',
        'group:default/a interactsWith group:default/b',
      ],
    ],
    [
      'goals, data products and measures of a value hypothesis',
      valueHypothesis({
        accountable: 'ana',
        goals: ['domain:care#sooner'],
        succeededBy: 'apps',
        measures: [{ id: 'days', measuredBy: 'outcomes' }],
        initiatives: [{ id: 'pilot', status: 'active', builds: ['visits'] }],
      }),
      [
        'valuehypothesis ledBy user:default/ana',
        'valuehypothesis contributesTo domain:default/care',
        'valuehypothesis succeededBy valuehypothesis:default/apps',
        'valuehypothesis measuredBy dataproduct:default/outcomes',
        'valuehypothesis builds dataproduct:default/visits',
      ],
    ],
    [
      'domains, seats and the wider body of a governance body',
      governanceBody({
        scope: { level: 'domain', domains: ['care'] },
        parent: 'board',
        seats: [{ who: 'ana', role: 'executive' }, { role: 'empty' }],
      }),
      [
        'governancebody governs domain:default/care',
        'governancebody governedBy governancebody:default/board',
        'governancebody seats user:default/ana',
      ],
    ],
    [
      "our part of a domain, and not the catalog's own",
      domain(
        {
          domainOwner: 'ana',
          goals: [
            {
              id: 'sooner',
              contributesTo: ['company#health'],
              measures: [{ id: 'days', measuredBy: 'outcomes' }],
            },
          ],
        },
        { subdomainOf: 'company' },
      ),
      [
        'domain ledBy user:default/ana',
        'domain contributesTo domain:default/company',
        'domain measuredBy dataproduct:default/outcomes',
      ],
    ],
  ])('come from %s', (_name, entity, lines) => {
    expect(forwardLines(entity)).toEqual(lines);
  });

  it.each<[string, Entity]>([
    [
      'what an initiative changes or uses: the mesh graph has it',
      valueHypothesis({
        initiatives: [
          { id: 'a', status: 'done', changes: ['visits'], uses: ['visits'] },
        ],
      }),
    ],
    [
      'a kind that the field does not allow',
      dataProduct({ domain: 'system:a' }),
    ],
    ['a reference that cannot be parsed', dataProduct({ domain: 'a b' })],
    [
      'references that only name someone',
      dataProduct({ responsibilities: [{ id: 'ingest', primary: 'b' }] }),
    ],
  ])('leave out %s', (_name, entity) => {
    expect(forwardLines(entity)).toEqual([]);
  });

  it('are emitted once, however often and in whatever case they are written', () => {
    const entity = dataProduct({
      inputPorts: [
        { from: 'visits#a' },
        { from: 'DataProduct:default/Visits' },
      ],
    });
    expect(forwardLines(entity)).toEqual([
      'dataproduct consumesFrom dataproduct:default/visits',
    ]);
  });

  it('name the same type from both ends when it is symmetric', () => {
    const entity = teamProfile({
      teamInteractions: [
        { with: 'b', mode: 'facilitating' },
        { with: 'b', mode: 'collaboration' },
      ],
    });
    const lines = linesOf(entity).filter(line => line.includes('interacts'));
    expect(lines).toEqual([
      'group:default/a interactsWith group:default/b',
      'group:default/b interactsWith group:default/a',
    ]);
  });

  it('inherit the namespace of the entity', () => {
    const entity = dataProduct({ domain: 'care' }, 'emea');
    expect(linesOf(entity)).toContain(
      'dataproduct:emea/dataproduct partOf domain:emea/care',
    );
  });
});

function linesOf(entity: Entity): string[] {
  const kind = declarationOf(entity);
  if (!kind) throw new Error(`No declaration for ${entity.kind}`);
  return collectRelations(kind, entity).map(
    ({ source, type, target }) =>
      `${stringifyEntityRef(source)} ${type} ${stringifyEntityRef(target)}`,
  );
}

/** Every other line, without ownership; the lines between are the inverses. */
function forwardLines(entity: Entity): string[] {
  const self = stringifyEntityRef(entity);
  return linesOf(entity)
    .filter((_line, index) => index % 2 === 0)
    .filter(line => !line.includes(' ownedBy '))
    .map(line => line.replace(self, entity.kind.toLowerCase()));
}
