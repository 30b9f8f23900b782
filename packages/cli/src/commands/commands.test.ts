import { kinds } from '@backstage-data-mesh/model';
import { breakingChangeRule, rules } from '@backstage-data-mesh/rules';
import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';
import { findHarm } from '../badInput/__testUtils__/reports';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

describe('data-mesh explain', () => {
  it.each(rules.map(({ id }) => id))('explains %s', async id => {
    const { code, out } = await tree.run(['explain', id]);
    expect(out).toContain(id);
    expect(out).toContain('What to do:');
    expect(code).toBe(0);
  });

  it('explains the checks of the CLI too', async () => {
    const { out } = await tree.run(['explain', 'yaml-syntax']);
    expect(out).toContain('checks.md#yaml-syntax');
  });

  it.each([
    'ownership-team-missing|dataproduct:default/a',
    '[ownership-team-missing]',
    ' Ownership-Team-Missing ',
    'https://acme.com/docs/rules/ownership-team-missing.md',
    'packages/cli/docs/checks.md#yaml-syntax',
  ])('explains the rule that is named in what was copied: %s', async text => {
    const { code, out } = await tree.run(['explain', text]);
    expect(out).toMatch(/^(ownership-team-missing|yaml-syntax) \(/);
    expect(code).toBe(0);
  });

  it('explains what the organisation declares as data', async () => {
    const config = `organisationRules:
  - id: region-named
    subject: DataProduct
    summary: A product names its region.
    assert: { spec.region: { $exists: true } }
`;
    tree.write({ 'data-mesh.config.yaml': config });
    const { code, out } = await tree.run(['explain', 'region-named']);
    expect(out).toMatch(/^region-named \(warning, on DataProduct\)\n/);
    expect(out).toContain('A product names its region.');
    expect(out).not.toContain('Passes:');
    expect(code).toBe(0);
    tree.write({ 'data-mesh.config.yaml': 'rules: [' });
    expect(await tree.run(['explain', rules[0].id])).toMatchObject({ code: 0 });
  });

  it('offers the nearest rule for one that does not exist', async () => {
    expect(await tree.run(['explain', 'ownership-team-mising'])).toEqual({
      code: 2,
      out: '',
      err: 'data-mesh: There is no rule ownership-team-mising. Did you mean ownership-team-missing?\n',
    });
  });

  it.each([
    ['team-xaas', 'Did you mean team-xaas-no-contract?'],
    ['zombie', 'Did you mean value-tree-zombie-product?'],
    ['team', '`data-mesh rules` lists them.'],
  ])('offers the few in which %s stands', async (part, hint) => {
    const { err } = await tree.run(['explain', part]);
    expect(err).toBe(`data-mesh: There is no rule ${part}. ${hint}\n`);
  });
});

describe('what is said of a mistake', () => {
  it.each([
    ['explain', 'a\u001b[31m\u202eb'],
    ['explain', 'a\nb\rc'],
    ['chek\u001b[31m'],
    ['check', '--fromat\u001b[31m'],
    ['check', 'gone\u001b[31m/catalog-info.yaml'],
    ['graph', '--path', 'gone\u001b[31m'],
    ['check', '--plugin', './gone\u001b[31m.js'],
    ['check', '--config', 'gone\u001b[31m.yaml'],
    ['check', '--snapshot', 'gone\u001b[31m.json'],
    ['check', '--baseline', 'gone\u001b[31m.json'],
    ['whatif', '--moves', 'gone\u001b[31m.yaml'],
    ['diff', '--base', 'gone\u001b[31m'],
  ])('moves no cursor: %j', async (...args) => {
    const { code, err } = await tree.run(args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(findHarm(err)).toBeUndefined();
  });

  it('moves no cursor where files in the tree have odd names', async () => {
    tree.write({ 'colour\u001b[31m.yaml': 'a: 1' });
    const { code, err } = await tree.run(['check']);
    expect(err).toContain('colour\\u001b[31m.yaml');
    expect(findHarm(err)).toBeUndefined();
    expect(code).toBe(2);
  });
});

describe('an argument with nothing in it', () => {
  it.each([
    [['check', ''], 'An argument is empty'],
    [['check', '--', ''], 'An argument is empty'],
    [['check', '--snapshot', ''], 'What --snapshot is given is empty'],
    [['check', '--snapshot='], 'What --snapshot is given is empty'],
    [['check', '--root', ''], 'What --root is given is empty'],
    [['check', '--config', ''], 'What --config is given is empty'],
    [['graph', '--path', 'a', ''], 'An argument is empty'],
    [['snapshot', 'pull', '--url', ''], 'What --url is given is empty'],
  ])(
    'is told, for less would be done than was meant: %j',
    async (args, said) => {
      tree.write({ 'catalog-info.yaml': productYaml('a') });
      const { code, out, err } = await tree.run(args);
      expect(err).toContain(said);
      expect([code, out]).toEqual([2, '']);
    },
  );
});

describe('data-mesh rules', () => {
  it('lists every rule with its severity and who set it', async () => {
    const { out } = await tree.run(['rules', '--json']);
    const rows: { id: string; origin: string }[] = JSON.parse(out);
    const ids = rows
      .filter(({ origin }) => origin !== 'built in')
      .map(({ id }) => id);
    expect(ids).toEqual([...rules.map(({ id }) => id), breakingChangeRule.id]);
    const table = await tree.run(['rules']);
    expect(table.out).toMatch(/^ownership-team-missing +error +recommended /m);
  });
});

describe('data-mesh init', () => {
  it.each(kinds.map(({ kind }) => kind))(
    'prints a %s whose shape is right',
    async kind => {
      const { out } = await tree.run(['init', kind, '--name', 'first']);
      tree.write({ 'catalog-info.yaml': out });
      const checked = await tree.run(['check', '--format', 'json']);
      const { findings, summary } = JSON.parse(checked.out);
      const shape = findings.filter(({ rule }: { rule: string }) =>
        /^(yaml|entity)-/.test(rule),
      );
      expect(shape).toEqual([]);
      expect(summary.entities).toBe(1);
    },
  );

  it('offers the nearest kind', async () => {
    const { code, err } = await tree.run(['init', 'DataProdct']);
    expect(err).toContain('Did you mean DataProduct?');
    expect(code).toBe(2);
  });

  it.each(['true', 'No', 'NULL', '123', '1.0', '1e3', '0x10', '2026-01-01'])(
    'writes a name that YAML would take for something else so that it stays one: %s',
    async name => {
      const { out } = await tree.run(['init', 'Domain', '--name', name]);
      tree.write({ 'catalog-info.yaml': out });
      const checked = await tree.run(['check', '--format', 'json']);
      expect(JSON.parse(checked.out).findings).toEqual([]);
    },
  );

  it('takes no name that would be more than a name', async () => {
    const ran = await tree.run(['init', 'Domain', '--name', 'a\nb: c']);
    expect(ran.code).toBe(2);
  });
});

describe('a path where an entity is meant', () => {
  it.each([
    ['graph', 'sea', 'a folder', 'dataproduct:default/sea is not in the tree'],
    ['graph', './sea/', 'a folder', '`./sea/` is no entity'],
    ['graph', 'sea/catalog-info.yaml', 'a file', 'is not in the tree'],
    ['impact', './sea', 'a folder', '`./sea` is no data product'],
  ])('is told as one: %s %s', async (command, written, is, said) => {
    tree.write({ 'sea/catalog-info.yaml': productYaml('visits') });
    const { code, err } = await tree.run([command, written]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).toContain(
      `\`${written}\` is ${is}: what to read is named by \`--path ${written}\``,
    );
  });

  it('is none where an entity has its name', async () => {
    tree.write({ 'visits/catalog-info.yaml': productYaml('visits') });
    expect(await tree.run(['graph', 'visits'])).toMatchObject({ code: 0 });
  });
});

describe('data-mesh graph', () => {
  const reader = productYaml(
    'reader',
    '  inputPorts:\n    - from: dataproduct:source\n',
  ).replace('name: reader', "name: reader\n  title: '\"]; x --> y'");

  beforeEach(() => {
    tree.write({
      'catalog-info.yaml': `${reader}---\n${productYaml('source')}---\n${surroundings}`,
    });
  });

  it('draws flows as Mermaid, with titles that cannot break out', async () => {
    const { out } = await tree.run(['graph']);
    expect(out).toBe(
      `flowchart LR
  n0["#34;#93;#59; x --#62; y"]
  n1["source"]
  n0 -->|consumesFrom| n1
`.replace('source"', 'dataproduct:default/source"'),
    );
  });

  it('draws them as dot and JSON', async () => {
    const dot = await tree.run(['graph', '--format', 'dot']);
    expect(dot.out).toContain('[label="\\"]; x --> y"]');
    const json = await tree.run(['graph', '--format', 'json']);
    expect(JSON.parse(json.out).edges).toEqual([
      {
        from: 'dataproduct:default/reader',
        to: 'dataproduct:default/source',
        relation: 'consumesFrom',
      },
    ]);
  });

  it('draws what is around an entity, and names what is not there', async () => {
    const around = async (...args: string[]) => {
      const { out } = await tree.run(['graph', ...args, '--format', 'json']);
      return JSON.parse(out).nodes.map(({ ref }: { ref: string }) => ref);
    };
    expect(await around('source')).toEqual([
      'dataproduct:default/reader',
      'dataproduct:default/source',
      'domain:default/sea',
      'group:default/crew',
      'user:default/jo',
    ]);
    expect(await tree.run(['graph', 'sourc'])).toMatchObject({
      code: 2,
      err: 'data-mesh: dataproduct:default/sourc is not in the tree. Did you mean dataproduct:default/source?\n',
    });
  });

  it('prints the value tree as an outline', async () => {
    tree.write({
      'value/catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: lake, title: Lake }
spec: { owner: crew, dataMesh: { vision: Clear water, goals: [{ id: clean, title: Clean it }] } }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: nets, title: Finer nets }
spec:
  owner: group:crew
  status: active
  goals: [domain:lake#clean]
  statement: { weBelieve: finer nets, willResultIn: less waste }
`,
    });
    const { out } = await tree.run([
      'graph',
      'domain:lake',
      '--format',
      'outline',
    ]);
    expect(out).toMatch(/Clear water|Lake/);
    expect(out).toContain('\n  goal: Clean it');
    expect(out).toContain('\n    hypothesis: Finer nets  [active]');
  });
});
