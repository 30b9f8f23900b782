import { productYaml } from '../__testUtils__/entities';
import { describeWithGit, makeRepository } from '../__testUtils__/git';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

const port = (version: string, type = 'table') =>
  `  outputPorts:\n    - name: sales\n      version: ${version}\n      type: ${type}\n      contract: { $text: ./sales.yaml }\n`;

const contract = (version: string, property: string) => `apiVersion: v3.1.0
kind: DataContract
id: sales
version: ${version}
status: active
schema:
  - name: sales
    properties:
      - name: ${property}
        logicalType: string
`;

const product = (ports: string) =>
  productYaml('orders', ports).replace('experimental', 'production');

describeWithGit('data-mesh diff', () => {
  beforeEach(() => {
    tree = new TestTree();
    tree.write({
      'catalog-info.yaml': product(port('1.0.0')),
      'sales.yaml': contract('1.0.0', 'customer_id'),
      'reader/catalog-info.yaml': productYaml(
        'reader',
        '  inputPorts:\n    - from: dataproduct:orders#sales\n',
      ),
    });
    makeRepository(tree);
  });

  afterEach(() => tree.remove());

  const diff = (...args: string[]) =>
    tree.run(['diff', '--base', 'HEAD', '--format', 'text', ...args]);

  it('finds nothing when nothing changed', async () => {
    expect(await diff()).toMatchObject({ code: 0, err: '' });
  });

  it('names the bump that a break needs and the consumers that it hits', async () => {
    tree.write({ 'sales.yaml': contract('1.0.1', 'client_id') });
    const { code, out, err } = await diff();
    expect(out).toMatch(
      /^catalog-info.yaml:\d+:\d+ {2}error {2}.*interop-breaking-change$/m,
    );
    expect(out).toContain('reader');
    expect(err).toContain('needs major, declares patch');
    expect(code).toBe(1);
  });

  it('is content with a bump that says it', async () => {
    tree.write({
      'catalog-info.yaml': product(port('2.0.0', 'topic')),
      'sales.yaml': contract('2.0.0', 'client_id'),
    });
    const { out } = await diff();
    expect(out).not.toContain('needs a major');
  });

  it('cannot run for a commit that does not exist, or that looks like an option', async () => {
    for (const base of ['nowhere', '--output=x']) {
      const ran = await tree.run(['diff', `--base=${base}`]);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('git knows no commit');
    }
  });
});
