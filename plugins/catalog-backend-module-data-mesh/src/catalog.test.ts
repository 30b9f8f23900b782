import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { EXPECTED_RELATIONS } from './__fixtures__/relations';
import {
  dataProduct,
  domain,
  governanceBody,
  teamProfile,
  valueHypothesis,
} from './__testUtils__/entities';
import { eventually } from './__testUtils__/eventually';
import { builtInKinds, declarativeModel } from './__testUtils__/flows';
import {
  refOf,
  relationsOf,
  type RunningCatalog,
} from './__testUtils__/RunningCatalog';
import { startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(600_000);

const FIXTURES = resolve(__dirname, '__fixtures__/mesh');

describe.each([builtInKinds, declarativeModel])(
  'a catalog with $flow',
  ({ features }) => {
    let catalog: RunningCatalog;

    beforeAll(async () => {
      const files = [resolve(FIXTURES, 'catalog-info.yaml')];
      catalog = await startCatalog({ files, features: features() });
    });

    it('has every entity with its relations in both directions', async () => {
      await eventually(async () => {
        const entities = await catalog.entities();
        expect(relationsByRef(entities)).toEqual(EXPECTED_RELATIONS);
      });
      expect(catalog.errors).toEqual(new Map());
    });

    it('keeps a contract as one text, and fields that it does not know', async () => {
      const visits = await eventually(async () => {
        const entity = await catalog.entity('dataproduct:default/visits');
        expect(entity).toBeDefined();
        return entity;
      });
      const contract = readFileSync(
        resolve(FIXTURES, 'visits.odcs.yaml'),
        'utf8',
      );
      expect(visits?.spec).toMatchObject({
        colour: 'green',
        outputPorts: [{ name: 'visits', version: '1.0.0', contract }],
      });
    });

    it.each([
      ['a data product', dataProduct()],
      ['a value hypothesis', valueHypothesis()],
      ['a governance body', governanceBody()],
      ['a team profile', teamProfile()],
      ['a domain', domain()],
      ['a domain with our part', domain({ vision: 'Health', goals: [] })],
      ['a field that nobody knows', dataProduct({ colour: 'green' })],
      ["an unknown field in a domain's part", domain({ colour: 'green' })],
      ['a version that is none', dataProduct({ version: 'newest' })],
      ['a limit below zero', domain({ wipLimit: -1 })],
      ['a reference of another kind', dataProduct({ domain: 'system:a' })],
      [
        'a contract by id',
        dataProduct({ outputPorts: [{ name: 'x', contract: { id: 'y' } }] }),
      ],
      [
        'a contract as text',
        dataProduct({ outputPorts: [{ name: 'x', contract: 'id: y' }] }),
      ],
    ])('lets in %s', async (_name, entity) => {
      await expect(catalog.validate(entity)).resolves.toEqual({
        status: 200,
        text: '',
      });
    });

    it.each<[string, Entity, string]>([
      [
        'a broken data product',
        dataProduct({ owner: undefined, type: 'agregate' }),
        '`spec.type` is `agregate`; it must be one of `source-aligned`, `aggregate`, `consumer-aligned`; did you mean `aggregate`?\n`spec.owner` is missing',
      ],
      [
        'a reference that names nothing',
        valueHypothesis({ goals: ['a b'] }),
        '`spec.goals[0]` is no entity reference: `a b` has no valid name (expected [<kind>:][<namespace>/]<name>)',
      ],
      [
        'our broken part of a domain',
        domain({ goals: [{ title: 'x' }] }),
        '`spec.dataMesh.goals[0].id` is missing',
      ],
      [
        'an etag that was written by hand',
        { ...dataProduct(), metadata: { name: 'x', etag: 'y' } },
        '`metadata.etag` is written by the catalog; remove it',
      ],
      [
        'a misspelt kind',
        { ...dataProduct(), kind: 'DataProdukt' },
        'did you mean `DataProduct`?',
      ],
      [
        'a version that this release does not read',
        { ...dataProduct(), apiVersion: 'data-mesh/v2' },
        'data-mesh/v2',
      ],
    ])('refuses %s', async (_name, entity, text) => {
      await expect(catalog.validate(entity)).resolves.toEqual({
        status: 400,
        text: expect.stringContaining(text),
      });
    });
  },
);

describe('the model layer without the processor', () => {
  it('refuses what is broken by itself', async () => {
    const catalog = await startCatalog({
      features: declarativeModel.features(),
      processorOptions: { DataMeshEntitiesProcessor: { disabled: true } },
    });
    const valid = await catalog.validate(dataProduct({ colour: 'green' }));
    expect(valid).toEqual({ status: 200, text: '' });
    for (const broken of [
      dataProduct({ type: 'agregate' }),
      dataProduct({ owner: undefined }),
      domain({ goals: [{ title: 'x' }] }),
    ]) {
      const { status } = await catalog.validate(broken);
      expect(status).toBe(400);
    }
  });
});

function relationsByRef(entities: readonly Entity[]) {
  const others = entities.filter(entity => entity.kind !== 'Location');
  return Object.fromEntries(
    others.map(entity => [refOf(entity), relationsOf(entity)]),
  );
}
