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

  it.each([
    ['a platform', '  platforms: [system:lake]\n', 'system:', 'user:'],
    [
      'the primary team of a row',
      '  responsibilities: [{ id: subject-matter, primary: group:crew, note: why }]\n',
      'primary: group:',
      'primary: user:',
    ],
  ])('where %s is of another kind', async (_, fields, sound, wrong) => {
    const a = productYaml('a', `${port('version: 1.0.0')}${fields}`);
    const b = productYaml(
      'b',
      '  inputPorts: [{ from: a#a }]\n  platforms: [system:lake]\n',
    );
    const files = (first: string) => ({
      'catalog-info.yaml': `${first}---\n${b}---\napiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: { name: lake }\nspec: { owner: group:crew }\n`,
    });
    const before = await told(files(a));
    const after = await told(files(a.replace(sound, wrong)));
    expect(after.filter(rule => !before.includes(rule))).toEqual([
      'ownership-ref-kind',
    ]);
  });

  it('where the part of a domain that is ours is misspelt', async () => {
    const lead =
      'dataMesh: { domainOwner: user:jo, dataLead: user:jo, vision: v, identifiers: [{ id: berth }] }';
    const a = productYaml('a', port('version: 1.0.0, identifiers: [berth]'));
    const files = (dataMesh: string) => ({
      'catalog-info.yaml': `${a}---\napiVersion: backstage.io/v1alpha1\nkind: Domain\nmetadata: { name: port }\nspec: { owner: group:crew, ${dataMesh} }\n`,
    });
    const before = await told(files(lead));
    const after = await told(files(lead.replace('dataMesh', 'datamesh')));
    expect(after.filter(rule => !before.includes(rule))).toEqual([
      'entity-property',
    ]);
  });

  it('where a key of an entity is misspelt', async () => {
    const a = productYaml('a').replace('metadata:', 'metadta:');
    expect(await told({ 'catalog-info.yaml': a })).toEqual(['entity-envelope']);
  });

  it.each([
    ['the kind', 'kind: DataProduct', 'kind: DataProdcut', 'entity-kind'],
    ['the API', 'data-mesh/', 'data-mehs/', 'entity-kind'],
    ['the API of the catalog', 'data-mesh/', 'backstage.io/', 'entity-kind'],
    ['no API', 'apiVersion: data-mesh/v1alpha1\n', '', 'entity-envelope'],
    ['no kind', 'kind: DataProduct\n', '', 'entity-envelope'],
    ['the key of the kind', 'kind:', 'knid:', 'entity-envelope'],
    ['the name', 'name: a', 'name: a b', 'entity-envelope'],
    ['the key of all names', 'metadata:', 'metdata:', 'entity-envelope'],
  ])(
    'where others name an entity of which is wrong: %s',
    async (_, sound, slip, check) => {
      const a = productYaml('a', port('version: 1.0.0'));
      const b = productYaml('b', '  inputPorts: [{ from: a#a }]\n');
      const files = (first: string) => ({
        'catalog-info.yaml': `${first}---\n${b}`,
      });
      const before = await told(files(a));
      const after = await told(files(a.replace(sound, slip)));
      expect(after.filter(rule => !before.includes(rule))).toEqual([check]);
    },
  );

  it.each(['productOwnr: user:jo', 'productOwners: user:jo'])(
    'where a field is misspelt that a rule asks for: %s',
    async field => {
      const a = productYaml('a').replace('productOwner: user:jo', field);
      expect(await told({ 'catalog-info.yaml': a })).toEqual([
        'entity-property',
      ]);
    },
  );

  it('where a goal is misspelt, and nobody bets on what was meant', async () => {
    const goals = surroundings.replace(
      'owner: crew }',
      'owner: crew, dataMesh: { vision: V, domainOwner: jo, dataLead: jo, goals: [{ id: sooner }] } }',
    );
    const bet = `apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: group:crew
  status: draft
  goals: ['sea#soner']
  statement: { weBelieve: a, willResultIn: b }
`;
    const files = (goal: string) => ({
      'org/catalog-info.yaml': goals,
      'catalog-info.yaml': bet.replace('sea#soner', goal),
    });
    const before = await told(files('sea#sooner'));
    const after = await told(files('sea#soner'));
    expect(after.filter(rule => !before.includes(rule))).toEqual([
      'ownership-dangling-ref',
    ]);
  });

  it('where a wider goal cannot be read', async () => {
    const goals = '[{ id: n, contributesTo: [null] }]';
    const roles = 'vision: V, domainOwner: jo, dataLead: jo';
    const domain = (name: string, rest: string) => `---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: crew, ${rest} }
`;
    const wide = domain('wide', `dataMesh: { ${roles}, goals: [{ id: w }] }`);
    const files = (narrow: string) => ({
      'catalog-info.yaml':
        wide +
        domain(
          'narrow',
          `subdomainOf: wide, dataMesh: { ${roles}, goals: ${narrow} }`,
        ),
    });
    const before = await told(files("[{ id: n, contributesTo: ['wide#w'] }]"));
    const after = await told(files(goals));
    expect(after.filter(rule => !before.includes(rule))).toEqual([
      'entity-shape',
    ]);
  });

  it('where a contract is included as other tools do it', async () => {
    const contract = '{ name: a, contract: !include ./a.odcs.yaml }';
    const a = productYaml('a', `  outputPorts: [${contract}]\n`);
    expect(await told({ 'catalog-info.yaml': a })).toEqual([
      'interop-contract-invalid',
    ]);
  });

  it('where another text is included so', async () => {
    const a = productYaml('a', '  boundary: !include ./a.md\n');
    expect(await told({ 'catalog-info.yaml': a })).toEqual(['yaml-tag']);
  });
});
