import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import {
  dataProduct,
  domain,
  governanceBody,
  teamProfile,
  valueHypothesis,
} from '../__testUtils__/entities';
import { DataMeshEntitiesProcessor } from './DataMeshEntitiesProcessor';

const processor = new DataMeshEntitiesProcessor();

describe('what the processor recognises', () => {
  it.each([
    ['a data product', dataProduct(), true],
    ['a value hypothesis', valueHypothesis(), true],
    ['a governance body', governanceBody(), true],
    ['a team profile', teamProfile(), true],
    ['a domain', domain(), false],
    ['a domain with our part', domain({ vision: 'Health' }), false],
    ['a component', foreign({ kind: 'Component' }), false],
    [
      'a data product of another group',
      foreign({ apiVersion: 'acme.io/v1', kind: 'DataProduct' }),
      false,
    ],
  ])('%s', async (_name, entity, isOurs) => {
    await expect(processor.validateEntityKind(entity)).resolves.toBe(isOurs);
  });
});

describe('what the processor refuses', () => {
  it.each<[string, Entity, string[]]>([
    [
      'a field that is missing',
      dataProduct({ owner: undefined }),
      ['`spec.owner` is missing'],
    ],
    [
      'a word that is none of the vocabulary, with the nearest one',
      dataProduct({ lifecycle: 'prodution' }),
      [
        '`spec.lifecycle` is `prodution`; it must be one of `experimental`, `production`, `deprecated`, `retired`; did you mean `production`?',
      ],
    ],
    [
      'a number where a text is expected',
      valueHypothesis({ measures: [{ id: 7 }] }),
      [
        '`spec.measures[0].id` is the number 7; it must be text (put it in quotes)',
      ],
    ],
    [
      'a reference that names nothing',
      teamProfile({ team: 'group:a team' }),
      [
        '`spec.team` is no entity reference: `group:a team` has no valid name (expected [<kind>:][<namespace>/]<name>)',
      ],
    ],
    [
      'all at once, with the misspelt field that explains a missing one',
      governanceBody({ owner: undefined, ownr: 'group:a', type: 'tech' }),
      [
        '`spec.type` is `tech`; it must be one of `portfolio`, `domain`, `technology`, `oversight`',
        '`spec.ownr` is not a known field; did you mean `owner`?',
      ],
    ],
    [
      'our part of a domain',
      domain({ goals: 'none' }),
      [
        '`spec.dataMesh.goals` is `none`; it must be a list, each item of which begins with `- `',
      ],
    ],
    [
      'fields that the catalog writes',
      withMetadata(dataProduct(), { uid: '1', etag: '2' }),
      [
        '`metadata.etag` is written by the catalog; remove it',
        '`metadata.uid` is written by the catalog; remove it',
      ],
    ],
    [
      'a misspelt kind',
      { ...dataProduct(), kind: 'DataProdukt' },
      [
        '`kind` is `DataProdukt`; `data-mesh/v1alpha1` has `DataProduct`, `GovernanceBody`, `TeamProfile`, `ValueHypothesis`; did you mean `DataProduct`?',
      ],
    ],
    [
      'a version that this release does not read',
      { ...dataProduct(), apiVersion: 'data-mesh/v2' },
      [
        '`apiVersion` is `data-mesh/v2`; this release reads `data-mesh/v1alpha1`',
      ],
    ],
  ])('%s', async (_name, entity, lines) => {
    const error = await rejectionOf(entity);
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error?.message.split('\n')).toEqual(lines);
  });
});

describe('what the processor lets in', () => {
  it.each([
    ['a field that it does not know', dataProduct({ colour: 'green' })],
    ['a version that is none', dataProduct({ version: 'newest' })],
    ['a date that is none', governanceBody({ lastMet: 'last week' })],
    ['an address that must not be a link', domain({ dataStrategy: 'x:y' })],
    ['a reference of another kind', dataProduct({ domain: 'system:a' })],
    ["a fault in the domain's other fields", domain({}, { owner: 7 })],
    ["a domain's etag", withMetadata(domain({}), { etag: '2' })],
  ])('%s', async (_name, entity) => {
    await expect(rejectionOf(entity)).resolves.toBeUndefined();
  });
});

describe('the relations that the processor emits', () => {
  it('go both ways', async () => {
    await expect(relationsOf(dataProduct())).resolves.toEqual([
      'dataproduct:default/dataproduct ownedBy group:default/a',
      'group:default/a ownerOf dataproduct:default/dataproduct',
    ]);
  });

  it('do not depend on built-in kinds being valid', async () => {
    const unowned = domain({ domainOwner: 'ana' }, { owner: 'a/b/c' });
    await expect(relationsOf(unowned)).resolves.toEqual([
      'domain:default/domain ledBy user:default/ana',
      'user:default/ana leads domain:default/domain',
    ]);
  });

  it.each([
    ['a foreign kind', foreign({ kind: 'DataProduct', apiVersion: 'x/v1' })],
    ['an unknown version', { ...dataProduct(), apiVersion: 'data-mesh/v2' }],
  ])('are none for %s', async (_name, entity) => {
    await expect(relationsOf(entity)).resolves.toEqual([]);
  });
});

describe('an entity on its way through the processor', () => {
  const emit = () => undefined;

  it('leaves as it came, apart from the order of its lists', async () => {
    const entity = dataProduct({ platforms: ['system:b', 'system:a'] });
    const before = structuredClone(entity);
    const sorted = await processor.preProcessEntity(entity);
    expect(entity).toEqual(before);
    expect(sorted).toEqual(
      dataProduct({ platforms: ['system:a', 'system:b'] }),
    );
    const processed = await processor.postProcessEntity(
      sorted,
      undefined,
      emit,
    );
    expect(processed.spec).toBe(sorted.spec);
    expect(processed.metadata).toEqual({
      ...sorted.metadata,
      annotations: {
        'data-mesh/findings': 'errors=2,warnings=1',
        'data-mesh/finding-rules':
          'interop-product-without-port,ownership-nominated-owner-missing,ownership-product-without-domain',
        // what it holds is tested beside its codec
        'data-mesh/finding-notes': expect.stringMatching(/^\[\{"rule":/),
      },
    });
  });

  it.each([
    ['spec is missing', { ...dataProduct(), spec: undefined }],
    ['spec is a list', { ...dataProduct(), spec: [] }],
    ['a list holds a map', dataProduct({ platforms: ['b', {}, 'a'] })],
    ['a list is a text', valueHypothesis({ initiatives: 'none' })],
    [
      'a placeholder stands for a list',
      dataProduct({ platforms: { $yaml: 'x' } }),
    ],
  ])('is left alone before validation when %s', async (_name, entity: any) => {
    await expect(processor.preProcessEntity(entity)).resolves.toBe(entity);
  });
});

function foreign(fields: { apiVersion?: string; kind: string }): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    metadata: { name: 'x', etag: 'kept' },
    ...fields,
  };
}

function withMetadata(entity: Entity, fields: Partial<Entity['metadata']>) {
  return { ...entity, metadata: { ...entity.metadata, ...fields } };
}

async function rejectionOf(entity: Entity): Promise<Error | undefined> {
  return processor.validateEntityKind(entity).then(
    () => undefined,
    error => error,
  );
}

async function relationsOf(entity: Entity): Promise<string[]> {
  const results: CatalogProcessorResult[] = [];
  const emit = (result: CatalogProcessorResult) => void results.push(result);
  await processor.postProcessEntity(entity, undefined, emit);
  return results.flatMap(result =>
    result.type === 'relation' ? [lineOf(result.relation)] : [],
  );
}

function lineOf({ source, type, target }: any): string {
  const text = (ref: any) => `${ref.kind}:${ref.namespace}/${ref.name}`;
  return `${text(source)} ${type} ${text(target)}`;
}
