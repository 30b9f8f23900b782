import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

const check = (...args: string[]) => tree.run(['check', ...args]);
const lines = async (...args: string[]) => {
  const { out } = await check('--format', 'text', ...args);
  return out.split('\n').filter(line => /^\S+:\d+:\d+ /.test(line));
};

const consumer = productYaml(
  'reader',
  '  inputPorts:\n    - name: a\n      from: dataproduct:custmers\n',
).replace('type: source-aligned', 'type: aggregate');

describe('data-mesh check', () => {
  it('is silent about a clean tree', async () => {
    tree.write({
      'catalog-info.yaml': productYaml('orders'),
      'org/catalog-info.yaml': surroundings,
    });
    const { code, out } = await check();
    expect(out).toMatch(/^2 files, 4 entities: /);
    expect(out).not.toContain('catalog-info');
    expect(code).toBe(0);
  });

  it('shows a dead reference with its line, a mark, a guess and a link', async () => {
    tree.write({
      'catalog-info.yaml': `${productYaml('customers')}---\n${consumer}---\n${surroundings}`,
    });
    const { code, out } = await check('--require-refs');
    expect(out).toContain(
      `catalog-info.yaml:24:13  error  \`dataproduct:default/custmers\` does not exist in this tree or in the catalog  reference-unresolved

  23 |     - name: a
  24 |       from: dataproduct:custmers
     |             ^^^^^^^^^^^^^^^^^^^^

  Did you mean "dataproduct:customers"?
  https://github.com/backstage-data-mesh/backstage-data-mesh/blob/main/packages/cli/docs/checks.md#reference-unresolved
`,
    );
    expect(code).toBe(1);
  });

  it('only counts references out of the tree, and names those that look misspelt', async () => {
    tree.write({ 'catalog-info.yaml': consumer });
    const { code, out } = await check('--format', 'text');
    expect(out).toContain('4 references outside the tree not verified');
    expect(code).toBe(0);
    tree.write({ 'b/catalog-info.yaml': productYaml('customers') });
    expect(await lines()).toEqual([
      'catalog-info.yaml:13:13  info  `dataproduct:default/custmers` is not in this tree; one of nearly the same name is  reference-unverified',
    ]);
  });

  it('asks for the kind where it was left out, and writes it', async () => {
    const reader = consumer
      .replace('dataproduct:custmers', 'tills')
      .replace('type: aggregate', 'type: source-aligned');
    tree.write({
      'catalog-info.yaml': reader,
      'org/catalog-info.yaml': `${surroundings}---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: tills }
spec: { type: database, owner: group:crew }
`,
    });
    expect(await lines()).toContain(
      'catalog-info.yaml:13:13  info  `dataproduct:default/tills` is not in this tree; an entity of another kind has this name  reference-unverified',
    );
    await check('--require-refs', '--fix');
    expect(readFileSync(tree.path('catalog-info.yaml'), 'utf8')).toContain(
      'from: resource:tills',
    );
  });

  it('looks references up in a snapshot', async () => {
    const refs = [
      'group:default/crew',
      'domain:default/sea',
      'user:default/jo',
    ];
    const entities = refs.map(ref => ({ ref }));
    tree.write({
      'catalog-info.yaml': consumer,
      'snapshot.json': JSON.stringify({
        ...{ format: 'data-mesh-snapshot/v1', pulledAt: '2026-11-20' },
        entities,
      }),
    });
    expect(await lines('--snapshot', 'snapshot.json')).toEqual([
      expect.stringContaining('custmers` does not exist'),
    ]);
  });

  it('validates new entities that refer to each other together', async () => {
    const port = '  inputPorts:\n    - from: dataproduct';
    tree.write({
      'a/catalog-info.yaml': productYaml('a', `${port}:b\n`),
      'b/catalog-info.yaml': productYaml('b', `${port}:a\n`),
      'org/catalog-info.yaml': surroundings,
    });
    const { out } = await check('--require-refs', '--format', 'json');
    const { findings } = JSON.parse(out);
    expect(
      findings.filter(({ rule }: { rule: string }) =>
        rule.includes('unresolved'),
      ),
    ).toEqual([]);
  });

  it('reports every fault of every document with the lines of the file', async () => {
    tree.write({
      'catalog-info.yaml': `${productYaml('a').replace('owner: group:crew', 'ownr: group:crew')}---
a: 1
a: 2
---
a:
\tb: 1
---
${productYaml('b').replace('DataProduct', 'DataProdct')}---
apiVersion: acme.com/v1
kind: Gadget
metadata: { name: "a b" }
anything: 1
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { whatever: [1] }
`,
    });
    expect(await lines()).toEqual([
      'catalog-info.yaml:8:3  error  `spec.ownr` is not a known field  entity-property',
      'catalog-info.yaml:13:1  error  The key `a` is written twice; keep one of the two  yaml-syntax',
      'catalog-info.yaml:16:1  error  This line is indented with a tab; YAML takes spaces only  yaml-syntax',
      'catalog-info.yaml:19:7  error  `kind` is `DataProdct`; `data-mesh/v1alpha1` has `DataProduct`, `GovernanceBody`, `TeamProfile`, `ValueHypothesis`  entity-kind',
      expect.stringMatching(
        /^catalog-info.yaml:31:19 {2}error {2}`metadata.name` is `a b`/,
      ),
      expect.stringMatching(
        /^catalog-info.yaml:32:1 {2}error {2}`anything` is not a field/,
      ),
    ]);
    const { out } = await check();
    expect(out).toContain('Did you mean "owner"?');
    expect(out).toContain('Did you mean "DataProduct"?');
  });

  it('points at the rule, the value and the entity of the same name', async () => {
    const person = productYaml('a').replace('group:crew', '"user:jo"');
    tree.write({
      'catalog-info.yaml': person,
      'copy/catalog-info.yaml': person,
    });
    const found = await lines();
    expect(found).toContainEqual(
      expect.stringMatching(
        /^catalog-info.yaml:8:10 .* ownership-team-missing$/,
      ),
    );
    expect(found).toContainEqual(
      'copy/catalog-info.yaml:4:9  error  `dataproduct:default/a` is declared in `catalog-info.yaml` already  entity-duplicate',
    );
  });

  it('refuses a hand-written etag', async () => {
    tree.write({
      'catalog-info.yaml': productYaml('a').replace(
        'name: a',
        'name: a\n  etag: x',
      ),
    });
    expect(await lines()).toEqual([
      'catalog-info.yaml:5:3  error  `metadata.etag` is written by the catalog; remove it  entity-reserved',
    ]);
  });
});

describe('files', () => {
  it('follows the local targets of a Location, and says what it cannot follow', async () => {
    tree.write({
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: all }
spec:
  targets: [./more.yaml, ./none.yaml, ../../etc/passwd, "https://a.b/c.yaml"]
`,
      'more.yaml': productYaml('a').replace('DataProduct', 'DataProdct'),
    });
    expect(await lines()).toEqual([
      'catalog-info.yaml:5:26  error  The target `./none.yaml` does not exist  location-unresolved',
      'catalog-info.yaml:5:39  error  The target `../../etc/passwd` leads out of the repository  location-unresolved',
      expect.stringMatching(/^more.yaml:2:7 {2}error/),
    ]);
  });

  it('tells of an empty target once', async () => {
    tree.write({
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: all }
spec: { targets: [''] }
`,
    });
    expect(await lines()).toEqual([
      expect.stringMatching(/^catalog-info.yaml:4:19 {2}error .*entity-shape$/),
    ]);
  });

  it('includes texts of the tree, and nothing else', async () => {
    const port = (name: string, target: string) =>
      `    - name: ${name}\n      contract:\n        $text: ${target}\n`;
    tree.write({
      'a/catalog-info.yaml': productYaml(
        'a',
        `  outputPorts:\n${port('x', '../x.yaml')}${port('y', './y.yaml')}${port('z', '../../z.yaml')}${port('w', 'https://a.b/w')}${port('l', './link.yaml')}`,
      ),
      'x.yaml': 'a contract',
    });
    symlinkSync('/etc/hostname', tree.path('a/link.yaml'));
    const found = await lines();
    expect(found.filter(line => line.includes('placeholder'))).toEqual([
      'a/catalog-info.yaml:17:9  error  The file `./y.yaml` (`a/y.yaml`) of the placeholder cannot be included: it does not exist  placeholder-unresolved',
      expect.stringMatching(
        /^a.catalog-info.yaml:20:9 {2}error {2}`[./]*z.yaml` leads out of the repository; .*\{ id, version, url \}/,
      ),
      'a/catalog-info.yaml:26:9  error  The file `./link.yaml` (`a/link.yaml`) of the placeholder cannot be included: it leads out of the tree and is not read  placeholder-unresolved',
    ]);
    expect(found.filter(line => line.includes('entity-'))).toEqual([]);
  });

  it('reports files that cannot be read, and checks the others', async () => {
    tree.write({
      'big/catalog-info.yaml': 'x'.repeat(2 ** 20 + 1),
      'bytes/catalog-info.yaml': '',
      'ok/catalog-info.yaml': productYaml('a'),
      'odd\u001b[31m\nname/catalog-info.yaml': 'a: [',
    });
    mkdirSync(tree.path('folder/catalog-info.yaml'), { recursive: true });
    mkdirSync(tree.path('out'));
    symlinkSync('/etc/hostname', tree.path('out/catalog-info.yaml'));
    const { out } = await check('--format', 'text');
    expect(out).toContain(
      'big/catalog-info.yaml:1:1  warning  Nothing in the file was judged: it has 1048577 bytes',
    );
    expect(out).toContain(
      'out/catalog-info.yaml:1:1  error  The file cannot be checked: it leads out of the tree',
    );
    expect(out).toContain('odd\\u001b[31m\\u000aname/catalog-info.yaml:1:');
    expect(out).not.toContain('\u001b');
    expect(out).toContain('1 entity:');
  });
});

describe('exit codes', () => {
  it('is 0, 1 or 2', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    expect(await check()).toMatchObject({ code: 0 });
    tree.write({ 'catalog-info.yaml': 'a: [' });
    expect(await check()).toMatchObject({ code: 1 });
    expect(await check('--fail-on', 'never')).toMatchObject({ code: 0 });
    expect(await check('nowhere')).toMatchObject({
      code: 2,
      err: 'data-mesh: There is no file or folder nowhere\n',
    });
    tree.write({ 'a/file.txt': '' });
    for (const root of ['nowhere', 'a/file.txt'])
      expect(await check('--root', root)).toMatchObject({
        code: 2,
        err: `data-mesh: There is no folder ${root}\n`,
      });
    expect(await check('--snapshot', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^data-mesh: The snapshot .*nowhere cannot be read: it does not exist\n$/,
      ),
    });
    expect(await check('--format', 'nope')).toMatchObject({ code: 2, out: '' });
    expect(await check('--nope')).toMatchObject({ code: 2, out: '' });
    expect(await tree.run(['--version'])).toMatchObject({ code: 0 });
  });

  it('can fail on warnings, or on too many of them', async () => {
    tree.write({
      'catalog-info.yaml':
        'apiVersion: a/v1\nkind: A\nmetadata: { name: !x a }\n',
    });
    expect(await check()).toMatchObject({ code: 0 });
    expect(await check('--fail-on', 'warning')).toMatchObject({ code: 1 });
    expect(await check('--max-warnings', '1')).toMatchObject({ code: 0 });
    expect(await check('--max-warnings', '0')).toMatchObject({ code: 1 });
    expect(await check('--max-warnings', 'x')).toMatchObject({ code: 2 });
  });
});

describe('colour', () => {
  it.each([
    [{}, false, false],
    [{}, true, true],
    [{ NO_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
  ])('with %j and a terminal %p is %p', async (env, isTerminal, expected) => {
    tree.write({ 'catalog-info.yaml': 'a: [' });
    const { out } = await tree.run(['check'], { env, isTerminal });
    expect(out.includes('\u001b[')).toBe(expected);
  });
});

describe('--fix', () => {
  const broken = `# a comment
apiVersion: data-mesh/v1alpha1
kind:   'DataProdct' # why
metadata: {name: a}
spec:
  "ownr":  group:crew
  type: Source-Aligned
  lifecycle: experimental
  domain: sea

  productOwner: user:jo\r
`;

  it('makes the safe edits and keeps every other byte', async () => {
    tree.write({
      'catalog-info.yaml': broken,
      'b/catalog-info.yaml': productYaml('customers'),
    });
    const dry = await check('--fix-dry-run');
    expect(dry.err).toContain(
      "would fix catalog-info.yaml:3 kind: 'DataProdct' → DataProduct",
    );
    expect(readFileSync(tree.path('catalog-info.yaml'), 'utf8')).toBe(broken);
    const fixed = await check('--fix');
    expect(fixed.err).toBe(dry.err.replaceAll('would fix', 'fixed'));
    const mended = broken
      .replace('DataProdct', 'DataProduct')
      .replace('ownr', 'owner')
      .replace('Source-Aligned', 'source-aligned');
    expect(readFileSync(tree.path('catalog-info.yaml'), 'utf8')).toBe(mended);
    expect(await check('--fix')).toMatchObject({ err: '' });
  });

  it('mends a reference only when it is known to be dead', async () => {
    const files = {
      'catalog-info.yaml': productYaml(
        'a',
        '  inputPorts: [ { from: custmers#x } ]\n',
      ).replace('source-aligned', 'aggregate'),
      'b/catalog-info.yaml': productYaml(
        'customers',
        '  outputPorts: [{ name: x }]\n',
      ),
    };
    tree.write(files);
    expect(await check('--fix')).toMatchObject({ err: '' });
    const { err } = await check('--fix', '--require-refs');
    expect(err).toContain(
      'spec.inputPorts[0].from: custmers#x → dataproduct:customers#x',
    );
  });

  it.each([
    ['another number', 'orders-2', 'orders-1'],
    ['another region', 'orders-us', 'orders-eu'],
    ['another word', 'orders-raw', 'orders-row'],
    ['the entity itself', 'sefl', 'self'],
  ])('leaves a reference to %s alone', async (_, written, name) => {
    tree.write({
      'catalog-info.yaml': productYaml(
        name,
        `  inputPorts: [ { from: ${written}#x } ]\n`,
      ),
    });
    expect(await check('--fix', '--require-refs')).toMatchObject({ err: '' });
  });

  it('mends a kind whatever else is wrong', async () => {
    const text = broken.replace('  productOwner: user:jo', '');
    tree.write({ 'catalog-info.yaml': text });
    const { out, err } = await check('--fix', '--format', 'text');
    expect(err).toContain("kind: 'DataProdct' → DataProduct");
    expect(out).toContain('Did you mean "owner"?');
  });

  it('leaves what would bring up something else to people', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a', '  regon: [emea]\n') });
    const { out, err } = await check('--fix', '--format', 'text');
    expect(err).toBe('');
    expect(out).toContain('Did you mean "region"?');
  });

  it('does not write a key twice', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a', '  ownr: group:x\n') });
    expect(await check('--fix')).toMatchObject({ err: '', code: 1 });
  });
});

describe('ignore comments', () => {
  const withComment = (comment: string) =>
    productYaml('a').replace(
      '  owner: group:crew',
      `${comment}\n  owner: user:jo`,
    );
  const rule = 'ownership-team-missing';

  it('hide a finding until a day', async () => {
    tree.write({
      'catalog-info.yaml': withComment(
        `  # data-mesh-ignore ${rule} -- until 2027-01-31: moving`,
      ),
    });
    const { code, out } = await check('--format', 'text');
    expect(out).toContain('1 finding ignored by a comment');
    expect(code).toBe(0);
  });

  it.each([
    [
      `# data-mesh-ignore ${rule} -- until 2026-11-19: moving`,
      'ignore-expired',
      true,
    ],
    [`# data-mesh-ignore ${rule}`, 'ignore-invalid', true],
    [`# data-mesh-ignore ${rule} -- until 2027-01-31:`, 'ignore-invalid', true],
    [
      `# data-mesh-ignore ${rule} -- until 2027-13-31: x`,
      'ignore-invalid',
      true,
    ],
    ['# data-mesh-ignore * -- until 2027-01-31: x', 'ignore-invalid', true],
    [
      '# data-mesh-ignore yaml-syntax -- until 2027-01-31: x',
      'ignore-invalid',
      true,
    ],
    [
      '# data-mesh-ignore entity-shape -- until 2027-01-31: x',
      'ignore-unused',
      true,
    ],
  ])('%s is a finding, and hides none', async (comment, expected, isShown) => {
    tree.write({ 'catalog-info.yaml': withComment(comment) });
    const found = await lines();
    expect(found).toContainEqual(
      expect.stringMatching(`^catalog-info.yaml:8:1 .*${expected}$`),
    );
    expect(found.some(line => line.endsWith(rule))).toBe(isShown);
  });
});

describe('--baseline', () => {
  it('hides what is known, and reports lines that hide nothing', async () => {
    const person = productYaml('a').replace('group:crew', 'user:jo');
    tree.write({ 'catalog-info.yaml': person });
    expect(await check('--baseline', 'known.json')).toMatchObject({ code: 2 });
    await check('--baseline', 'known.json', '--update-baseline');
    tree.write({ 'catalog-info.yaml': `# moved\n${person}` });
    const known = await check('--baseline', 'known.json', '--format', 'text');
    expect(known.out).toContain('in the baseline');
    expect(known.code).toBe(0);
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    expect(await lines('--baseline', 'known.json')).toContainEqual(
      'known.json:1:1  warning  The baseline lists `ownership-team-missing|dataproduct:default/a`, of which there is no finding any more  baseline-stale',
    );
  });
});

describe('--print-config', () => {
  it('is not printed for an entity that is not there', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('orders') });
    expect(await check('--print-config', 'order')).toEqual({
      code: 2,
      out: '',
      err: 'data-mesh: dataproduct:default/order is not in the tree. Did you mean dataproduct:default/orders?\n',
    });
  });

  it('shows severity, options and origin of each rule', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const { out } = await check('--print-config', 'a');
    expect(JSON.parse(out)).toMatchObject({
      entity: 'dataproduct:default/a',
      rules: {
        'ownership-team-missing': {
          severity: 'error',
          origin: { source: 'recommended' },
        },
      },
    });
  });
});

describe('a rule that a policy declares', () => {
  const body = `apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:crew
  scope: { level: enterprise }
  policies:
    - id: titles
      status: enforced
      steward: group:crew
      checks:
        - id: team-acme-titled
          subject: DataProduct
          summary: A data product has a title.
          field: metadata.title
          assert: { metadata.title: { $exists: true } }
`;

  it('judges what the policy is about', async () => {
    tree.write({
      'catalog-info.yaml': productYaml('a'),
      'forum/catalog-info.yaml': body,
    });
    expect(await lines()).toContainEqual(
      'catalog-info.yaml:3:1  warning  Data product `a` does not meet the rule “A data product has a title.”  team-acme-titled',
    );
  });

  it('is a finding on the body where it cannot be read', async () => {
    const text = body.replace('$exists', '$exist');
    tree.write({
      'catalog-info.yaml': productYaml('a'),
      'forum/catalog-info.yaml': text,
    });
    expect((await lines()).join('\n')).toMatch(
      /forum\/catalog-info\.yaml:17:\d+ {2}error {2}.*`\$exist`.*governance-policy-check-invalid/,
    );
  });
});

describe('a finding about a linked contract', () => {
  it('names the line in the file of the contract', async () => {
    const ports =
      '  outputPorts: [{ name: p, version: 1.0.0, contract: { $text: ./p.odcs.yaml } }]\n';
    tree.write({
      'team/catalog-info.yaml': `${productYaml('a').trimEnd()}\n${ports}`,
      'team/p.odcs.yaml':
        'apiVersion: v3.1.0\nkind: DataContract\nid: p\nversion: 1.0\nstatus: active\n',
    });
    const { out } = await check('--format', 'codeframe');
    expect(out).toContain('see dataproduct:default/a, team/p.odcs.yaml:4');
  });
});

describe('--plugin', () => {
  const plugin = `
// another copy of the declaration
const judged = { kind: 'DataProduct', apiVersions: ['data-mesh/v1alpha1'] };
exports.rules = [{
  id: 'ownership-acme-name', family: 'ownership', summary: 's', why: 'w', source: 'x',
  remedy: 'Prefix it.', severity: 'warning', needs: [], examples: { passing: 'x', failing: 'x' },
  subject: { kinds: ['DataProduct'], read: (graph, node) => graph.get(judged, node) },
  judge: ({ graph }, node) => graph.get(judged, node).metadata.name.startsWith('acme-')
    ? [] : [{ path: ['metadata', 'name'], message: 'Names start with acme-' }],
}];`;

  it('runs the rules of an organisation, made with another copy of the model', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a'), 'acme.cjs': plugin });
    expect(await lines('--plugin', './acme.cjs')).toContainEqual(
      'catalog-info.yaml:4:9  warning  Names start with acme-  ownership-acme-name',
    );
  });

  it('cannot run without the plugin, or with one that has no rules', async () => {
    tree.write({ 'catalog-info.yaml': '', 'none.cjs': 'exports.x = 1' });
    for (const name of ['./gone.cjs', './none.cjs']) {
      const { code, err } = await check('--plugin', name);
      expect(code).toBe(2);
      expect(err).toMatch(/^data-mesh: The plugin/);
    }
  });
});
