import { rmSync, symlinkSync } from 'node:fs';
import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree().write({
    'catalog-info.yaml': `${productYaml('orders')}---\n${surroundings}`,
  });
});

afterEach(() => tree.remove());

const CONFIG = 'data-mesh.config.yaml';
const configure = (text: string) => tree.write({ [CONFIG]: text });
const check = (...args: string[]) =>
  tree.run(['check', '--format', 'text', ...args]);

const faulty = productYaml('faulty', '  ownr: x\n');

describe('the configuration at the root', () => {
  it('leaves files out, wherever they are named, and counts them', async () => {
    tree.write({ 'old/x/catalog-info.yaml': faulty });
    expect((await check()).code).toBe(1);
    configure('exclude: [old]\n');
    const { code, out } = await check();
    expect(out).toContain('1 file, 4 entities: no findings (1 file left out');
    expect(code).toBe(0);
    const named = await check('old/x/catalog-info.yaml');
    expect(named.out).toContain(
      '0 files, 0 entities: no findings (1 file left',
    );
    expect(named.code).toBe(0);
  });

  it('does not make a folder pass that it leaves out as a whole', async () => {
    tree.write({ 'old/catalog-info.yaml': faulty });
    configure('exclude: [old]\n');
    const { code, err } = await check('old');
    expect(err).toContain(
      'found 1 file left out by `exclude` (old/catalog-info.yaml)',
    );
    expect(code).toBe(2);
  });

  it('has files read that have another name', async () => {
    tree.write({ 'catalog/faulty.yaml': faulty });
    configure('files: [catalog/*.yaml]\n');
    expect((await check()).out).toContain('catalog/faulty.yaml:11:3  error');
    expect((await check('catalog')).code).toBe(1);
  });

  it('says how much rules count, and is named as the origin', async () => {
    configure('rules:\n  ownership-team-missing: [warning, {}]\n');
    const { out } = await check('--print-config', 'orders');
    expect(JSON.parse(out).rules['ownership-team-missing']).toMatchObject({
      severity: 'warning',
      origin: { source: CONFIG },
    });
    const { out: listed } = await tree.run(['rules', '--json']);
    expect(JSON.parse(listed)).toContainEqual(
      expect.objectContaining({ id: 'ownership-team-missing', origin: CONFIG }),
    );
  });

  it('may tighten a floor, and not loosen it', async () => {
    tree.write({
      'body/catalog-info.yaml': `apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: council }
spec:
  type: technology
  owner: group:crew
  scope: { level: enterprise }
  policies:
    - id: p
      status: enforced
      floor: true
      rules: [{ rule: team-too-large, severity: warning }]
`,
    });
    const severityWith = async (severity: string) => {
      configure(`rules: { team-too-large: ${severity} }\n`);
      const { out } = await check('--print-config', 'group:crew');
      return JSON.parse(out).rules['team-too-large'].severity;
    };
    expect(await severityWith('error')).toBe('error');
    expect(await severityWith('info')).toBe('warning');
    expect(await severityWith('off')).toBe('warning');
  });

  it('is told what is wrong with such a rule in words, at its place', async () => {
    configure(
      'organisationRules:\n  - id: region-named\n    summary: x\n    kinds: [Domain]\n',
    );
    const { code, err } = await check();
    expect(err).toBe(
      `data-mesh: The configuration ${CONFIG} is not valid:
  ${CONFIG}:2:5  \`subject\` is missing
  ${CONFIG}:4:5  \`kinds\` is not a known field
`,
    );
    expect(code).toBe(2);
  });

  it('declares rules of the organisation', async () => {
    configure(`organisationRules:
  - id: region-named
    subject: DataProduct
    severity: error
    summary: A product names its region.
    assert: { spec.region: { $exists: true } }
`);
    const { code, out } = await tree.run(['check']);
    expect(out).toContain('region-named');
    expect(out).toContain('write-a-rule.md#rules-of-your-organisation');
    expect(code).toBe(1);
  });

  it('says what fails, unless a flag does', async () => {
    tree.write({ 'catalog-info.yaml': faulty });
    configure('failOn: never\n');
    expect((await check()).code).toBe(0);
    expect((await check('--fail-on', 'error')).code).toBe(1);
  });

  it('names a snapshot, unless a flag does', async () => {
    const snapshot = (ref: string) =>
      JSON.stringify({
        ...{ format: 'data-mesh-snapshot/v1', pulledAt: '2026-11-20' },
        entities: [{ ref }],
      });
    tree.write({
      'catalog-info.yaml': productYaml('orders'),
      'mesh/all.json': snapshot('domain:default/sea'),
      'other.json': snapshot('group:default/crew'),
    });
    configure('snapshot: mesh/all.json\n');
    const missing = async (...args: string[]) =>
      (await check(...args)).out.match(/\S+(?=` does not exist)/g);
    expect(await missing()).toEqual([
      '`group:default/crew',
      '`user:default/jo',
    ]);
    expect(await missing('--snapshot', 'other.json')).toEqual([
      '`domain:default/sea',
      '`user:default/jo',
    ]);
  });

  it('is read by diff and graph, too', async () => {
    configure('exlude: []\n');
    for (const args of [['graph'], ['diff', '--base', 'HEAD'], ['rules']])
      expect((await tree.run(args)).err).toContain('did you mean `exclude`?');
  });
});

describe('a configuration', () => {
  it('with mistakes stops the run and names them all with their places', async () => {
    configure('exlude: []\nfailOn: fatal\n');
    const { code, out, err } = await check();
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`data-mesh: The configuration ${CONFIG} is not valid:
  ${CONFIG}:1:1  \`exlude\` is no field of the configuration; did you mean \`exclude\`?
  ${CONFIG}:2:9  it must be one of \`error\`, \`warning\`, \`info\`, \`never\`
`);
  });

  it('may be another one that is named', async () => {
    configure('failOn: fatal\n');
    tree.write({
      'catalog-info.yaml': faulty,
      'ci/mesh.yaml': 'failOn: never\n',
    });
    expect((await check('--config', 'ci/mesh.yaml')).code).toBe(0);
    const { code, err } = await check('--config', 'ci/none.yaml');
    expect(err).toContain('ci/none.yaml cannot be read: it does not exist');
    expect(code).toBe(2);
  });

  it('may end in yml', async () => {
    tree.write({ 'data-mesh.config.yml': 'failOn: fatal\n' });
    expect((await check()).err).toContain('data-mesh.config.yml:1:9  it must');
  });

  it.each(['.data-mesh.yaml', '.data-meshrc', 'datamesh.config.yaml'])(
    'is said to be somewhere else than in %s',
    async name => {
      tree.write({ [name]: 'exclude: [old]\n' });
      const { err } = await check();
      expect(err).toBe(
        `data-mesh: ${name} is not read; the configuration is data-mesh.config.yaml, or what --config names\n`,
      );
      configure('');
      expect((await check()).err).toBe('');
    },
  );

  it('is one: another beside it, or where the run starts, is said not to be read', async () => {
    tree.write({ 'sea/catalog-info.yaml': productYaml('a') });
    tree.write({ [`sea/${CONFIG}`]: '', 'data-mesh.config.yml': '' });
    configure('');
    expect((await check()).err).toBe(
      `data-mesh: data-mesh.config.yml is not read; the configuration is ${CONFIG}, or what --config names\n`,
    );
    const { err } = await tree.run(['check'], { cwd: tree.path('sea') });
    expect(err).toContain(`${CONFIG} is not read; the configuration is ../`);
  });

  it('is none that nobody can read where a link leads to nothing', async () => {
    symlinkSync('gone.yaml', tree.path(CONFIG));
    const { code, err } = await check();
    expect(err).toContain(`${CONFIG} cannot be read: it does not exist`);
    expect(code).toBe(2);
  });

  it('is no entity, though a pattern in it fits its name', async () => {
    configure("files: ['*.yaml']\n");
    tree.write({ 'faulty.yaml': faulty });
    const { out } = await check();
    expect(out).toContain('faulty.yaml:11:3  error');
    expect(out).not.toContain(CONFIG);
  });

  it('is said not to be read in a folder in which the run starts', async () => {
    tree.write({ [`sea/${CONFIG}`]: '', 'sea/data-mesh.yaml': '' });
    const { err } = await tree.run(['check', '..'], { cwd: tree.path('sea') });
    expect(err).toContain(`${CONFIG} is not read`);
    expect(err).toContain(`the configuration is ../${CONFIG},`);
    expect((await check()).err).toBe('');
  });

  it('counts from the root wherever the run starts', async () => {
    tree.write({ 'a/old/catalog-info.yaml': faulty });
    configure('exclude: [/a/old]\n');
    const cwd = tree.path('a');
    const { code } = await tree.run(['check', '--allow-empty'], { cwd });
    expect(code).toBe(0);
  });

  it('is not read through a link out of the tree, and names no file out of it', async () => {
    const outside = new TestTree().write({ 'secret.yaml': 'failOn: never' });
    symlinkSync(outside.path('secret.yaml'), tree.path(CONFIG));
    expect((await check()).err).toContain('it leads out of the tree');
    rmSync(tree.path(CONFIG));
    configure('snapshot: ../secret.json\n');
    expect((await check()).err).toContain('leads out of the folder');
    symlinkSync(outside.path('secret.yaml'), tree.path('link.json'));
    configure('snapshot: link.json\n');
    const { code, err } = await check();
    outside.remove();
    expect(err).toContain('leads out of the folder');
    expect(code).toBe(2);
  });
});
