import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import { dataProduct, governanceBody } from './__testUtils__/entities';
import { eventually } from './__testUtils__/eventually';
import { refOf } from './__testUtils__/RunningCatalog';
import { ALLOWED_KINDS, startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(600_000);

const folder = createMockDirectory();
const GOOD = named('good', dataProduct());
const BROKEN = named('broken', dataProduct({ owner: undefined }));

describe('an entity that cannot be used', () => {
  it('is reported, and harms no other in its file', async () => {
    const file = write('two.yaml', [BROKEN, GOOD]);
    const catalog = await startCatalog({ files: [file] });
    await eventually(async () => {
      expect(await catalog.entity(refOf(GOOD))).toBeDefined();
      expect(catalog.errors.get(refOf(BROKEN))).toContain(
        '`spec.owner` is missing',
      );
    });
    expect(await catalog.entity(refOf(BROKEN))).toBeUndefined();
    expect([...catalog.errors.keys()]).toEqual([refOf(BROKEN)]);
  });

  it('stays as it was before the change that broke it, and says why', async () => {
    const file = write('one.yaml', [GOOD]);
    const catalog = await startCatalog({ files: [file] });
    await eventually(async () => {
      expect(await catalog.entity(refOf(GOOD))).toBeDefined();
    });
    write('one.yaml', [named('good', dataProduct({ lifecycle: 'retierd' }))]);
    const kept = await eventually(async () => {
      const entity = await catalog.entity(refOf(GOOD));
      expect(entity).toHaveProperty('status.items');
      return entity;
    });
    expect(kept).toMatchObject({
      spec: { lifecycle: 'production' },
      status: {
        items: [
          {
            level: 'error',
            type: 'backstage.io/catalog-processing',
            message: expect.stringContaining('did you mean `retired`?'),
          },
        ],
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/a' }],
    });
  });

  it('is kept out by catalog.rules when its kind is not allowed', async () => {
    const body = governanceBody();
    const catalog = await startCatalog({
      files: [write('product.yaml', [GOOD]), write('body.yaml', [body])],
      allowedKinds: ALLOWED_KINDS.filter(kind => kind !== body.kind),
    });
    await eventually(async () => {
      expect(await catalog.entity(refOf(GOOD))).toBeDefined();
      expect([...catalog.errors.values()].join()).toContain(
        'is not of an allowed kind for that location',
      );
    });
    expect(await catalog.entity(refOf(body))).toBeUndefined();
  });
});

function write(name: string, entities: readonly Entity[]): string {
  folder.addContent({
    [name]: entities.map(entity => `---\n${stringify(entity)}`).join(''),
  });
  return folder.resolve(name);
}

function named(name: string, entity: Entity): Entity {
  return { ...entity, metadata: { name } };
}
