import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import { dataProduct } from './__testUtils__/entities';
import { eventually } from './__testUtils__/eventually';
import { refOf } from './__testUtils__/RunningCatalog';
import { startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(600_000);

const folder = createMockDirectory();
const PERSONAL = dataProduct({ owner: 'user:default/kim' });

describe('findings in the catalog', () => {
  it('let the entity in, and can be filtered by', async () => {
    const catalog = await startCatalog({ files: [write(PERSONAL)] });
    await eventually(async () => {
      const found = await catalog.entities(
        'metadata.annotations.data-mesh/findings',
      );
      expect(found.map(refOf)).toEqual([refOf(PERSONAL)]);
      expect(found[0].metadata.annotations).toMatchObject({
        'data-mesh/findings': expect.stringMatching(/^errors=\d/),
        'data-mesh/finding-rules': expect.stringContaining(
          'ownership-team-missing',
        ),
      });
    });
  });

  it('reject the entity when configuration says so, and keep its last good version', async () => {
    const file = write(dataProduct());
    const catalog = await startCatalog({
      files: [file],
      rejectingRules: ['ownership-team-missing'],
    });
    await eventually(async () => {
      expect(await catalog.entity(refOf(PERSONAL))).toBeDefined();
    });
    write(PERSONAL);
    const kept = await eventually(async () => {
      const entity = await catalog.entity(refOf(PERSONAL));
      expect(entity).toHaveProperty('status.items');
      return entity;
    });
    expect(kept?.spec?.owner).toBe(dataProduct().spec?.owner);
    expect(JSON.stringify(kept)).toContain(
      'a team, which is a group, has to own it (ownership-team-missing, at `spec.owner`)',
    );
  });
});

function write(entity: Entity): string {
  folder.addContent({ 'product.yaml': stringify(entity) });
  return folder.resolve('product.yaml');
}
