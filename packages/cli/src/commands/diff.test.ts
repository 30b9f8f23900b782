import { rmSync } from 'node:fs';
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

  it('takes nothing for removed in a file that cannot be read', async () => {
    tree.write({ 'catalog-info.yaml': `${product(port('1.0.0'))}\n  a: [` });
    const { code, out, err } = await diff();
    expect(out).toMatch(/^catalog-info.yaml:\d+:\d+ {2}error .* yaml-syntax$/m);
    expect(out).not.toContain('removed');
    expect(out).toContain('1 verdict unknown');
    expect(err).toBe(
      'data-mesh: catalog-info.yaml cannot be read here or in HEAD; what stands in it is not compared\n',
    );
    expect(code).toBe(1);
  });

  it('takes nothing for removed that may have moved to a file that cannot be read', async () => {
    tree.removeFile('catalog-info.yaml');
    tree.write({ 'orders/catalog-info.yaml': 'kind: [' });
    const { out } = await diff();
    expect(out).toContain('orders/catalog-info.yaml:1:');
    expect(out).not.toContain('removed');
  });

  it('says when the commit itself cannot be read', async () => {
    const good = product(port('1.0.0'));
    makeRepository(tree.write({ 'catalog-info.yaml': 'kind: [' }));
    tree.write({ 'catalog-info.yaml': good });
    const { code, out, err } = await diff();
    expect(out).toContain('1 verdict unknown');
    expect(err).toContain('catalog-info.yaml cannot be read here or in HEAD');
    expect(code).toBe(0);
  });

  it('says nothing of a file that was broken before and is the same', async () => {
    makeRepository(tree.write({ 'fixture/catalog-info.yaml': 'kind: [' }));
    expect(await diff()).toMatchObject({ code: 0, err: '' });
  });

  it('cannot run for a commit that does not exist, or that looks like an option', async () => {
    for (const base of ['nowhere', '--output=x']) {
      const ran = await tree.run(['diff', `--base=${base}`]);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('git knows no commit');
      expect(ran.err).toContain('fetch it first');
    }
  });

  it('cannot run where there is no repository', async () => {
    rmSync(tree.path('.git'), { recursive: true });
    expect((await diff()).err).toContain('this is no repository');
  });
});
