import { productYaml } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

const check = (...args: string[]) =>
  tree.run(['check', '--format', 'text', ...args]);

describe('skeletons of software templates', () => {
  beforeEach(() => {
    const skeleton = productYaml('${{ values.name | dump }}');
    tree.write({
      'catalog-info.yaml': productYaml('orders'),
      'a/skeleton/catalog-info.yaml': skeleton,
      'b/content/catalog-info.yaml': skeleton,
    });
  });

  it('are left out and counted in the last line', async () => {
    const { code, out } = await check();
    expect(out).toContain(
      '1 file, 1 entity: no findings (2 skeletons of software templates left out; ',
    );
    expect(code).toBe(0);
  });

  it('are counted in JSON', async () => {
    const { out } = await tree.run(['check', '--format', 'json']);
    expect(JSON.parse(out).summary).toMatchObject({ files: 1, skeletons: 2 });
  });
});
