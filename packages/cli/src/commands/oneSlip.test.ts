import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

/** The rules that report something in a mesh that is known as a whole. */
async function told(files: Record<string, string>): Promise<string[]> {
  const tree = new TestTree().write({
    'org/catalog-info.yaml': surroundings,
    ...files,
  });
  try {
    const { out } = await tree.run([
      ...['check', '--format', 'json', '--require-refs'],
    ]);
    const { findings } = JSON.parse(out);
    return findings.map(({ rule }: { rule: string }) => rule);
  } finally {
    tree.remove();
  }
}

const port = (fields: string) =>
  `  outputPorts: [{ name: a, contract: { id: a }, ${fields} }]\n`;

describe('one slip is one finding', () => {
  it('where a version has another form', async () => {
    const a = productYaml('a', port("version: '2.1'"));
    expect(await told({ 'catalog-info.yaml': a })).toEqual(['entity-shape']);
  });

  it.each([
    ['the owner', 'owner: group:crew', 'owner: group:nowhere'],
    ['the domain', 'domain: sea', 'domain: nowhere'],
    ['the product owner', 'user:jo', 'user:nowhere'],
  ])('where %s does not exist', async (_, sound, dead) => {
    const a = productYaml('a', port('version: 1.0.0'));
    expect(await told({ 'catalog-info.yaml': a })).toEqual([]);
    expect(await told({ 'catalog-info.yaml': a.replace(sound, dead) })).toEqual(
      ['reference-unresolved'],
    );
  });

  it('where what is read does not exist, and nobody reads what was meant', async () => {
    const reads = (from: string) =>
      productYaml('b', `  inputPorts: [{ name: x, from: ${from} }]\n`);
    const a = productYaml('a', port('version: 1.0.0'));
    const files = (from: string) => ({
      'catalog-info.yaml': `${a}---\n${reads(from)}`,
    });
    const before = await told(files('a#a'));
    const after = await told(files('nowhere#a'));
    expect(after.filter(rule => !before.includes(rule))).toEqual([
      'reference-unresolved',
    ]);
  });

  it('where a key of an entity is misspelt', async () => {
    const a = productYaml('a').replace('metadata:', 'metadta:');
    expect(await told({ 'catalog-info.yaml': a })).toEqual(['entity-envelope']);
  });
});
