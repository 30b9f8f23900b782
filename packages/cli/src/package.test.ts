import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { productYaml } from './__testUtils__/entities';
import { TestTree } from './__testUtils__/runIn';

jest.setTimeout(600_000);

const PACKAGE = path.resolve(__dirname, '..');
const LARGE = ['--format', 'json', 'catalog-info.yaml'];

// As a stranger gets it: packed, and installed where nothing else is.
describe('the packed package', () => {
  const tree = new TestTree();
  const bin = () => tree.path('node_modules/.bin/data-mesh');

  beforeAll(() => {
    const tarball = tree.path('cli.tgz');
    execFileSync('yarn', ['pack', '--out', tarball], {
      cwd: PACKAGE,
      stdio: 'ignore',
    });
    tree.write({ 'package.json': '{"name":"empty","private":true}' });
    const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...quiet, tarball], {
      cwd: tree.folder,
      stdio: 'ignore',
    });
  });

  afterAll(() => tree.remove());

  it('brings nothing else along', () => {
    const installed = readdirSync(tree.path('node_modules')).filter(
      name => !name.startsWith('.'),
    );
    expect(installed).toEqual(['@backstage-data-mesh']);
    const folder = tree.path('node_modules/@backstage-data-mesh/cli');
    expect(existsSync(path.join(folder, 'src'))).toBe(false);
    const licences = readFileSync(
      path.join(folder, 'dist/THIRD-PARTY-LICENSES.txt'),
      'utf8',
    );
    for (const name of ['commander', 'js-yaml', 'luxon', 'yaml', 'zod'])
      expect(licences).toMatch(new RegExp(`^${name} \\d.*\\n\\n\\S`, 'm'));
  });

  it('checks a file', () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const out = execFileSync(bin(), ['check', '--format', 'json'], {
      cwd: tree.folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(out).summary).toMatchObject({ files: 1, entities: 1 });
  });

  function checkWith(caches: string, ...options: string[]) {
    const { stdout, stderr, status } = spawnSync(bin(), ['check', ...options], {
      cwd: tree.folder,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: caches },
    });
    return { stdout, stderr, status };
  }

  it('keeps what was compiled for the next run', () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const caches = tree.path('caches');
    const first = checkWith(caches);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const names = readdirSync(path.join(caches, 'data-mesh'));
    expect(names).toEqual([expect.stringMatching(/^\w{16}-v.*-check$/)]);
    const kept = path.join(caches, 'data-mesh', names[0]);
    const { ino, size } = statSync(kept);
    expect(checkWith(caches)).toEqual(first);
    expect(statSync(kept)).toMatchObject({ ino, size });
    // what V8 cannot use is made anew
    writeFileSync(kept, 'no code');
    expect(checkWith(caches)).toEqual(first);
    expect(statSync(kept).size).toBeGreaterThan(size / 2);
  });

  it('keeps nothing of a run that refuses what it was asked', () => {
    const caches = tree.path('caches-of-refused');
    expect(checkWith(caches, '--colour-of-money')).toMatchObject({ status: 2 });
    expect(existsSync(caches)).toBe(false);
  });

  it('runs where nothing can be kept', () => {
    tree.write({ 'catalog-info.yaml': productYaml('a'), 'a file': '' });
    const ran = checkWith(tree.path('a file'));
    expect(ran).toMatchObject({ status: 0, stderr: '' });
  });

  it('could not run where it starts in a folder that is gone', () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" check';
    const { status, stderr } = spawnSync('sh', ['-c', script, bin()], {
      cwd: tree.folder,
      encoding: 'utf8',
    });
    expect(stderr).toContain(
      'data-mesh: the folder in which the run starts is there no more\n',
    );
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });

  it('could not run when a plugin fails by the way', () => {
    tree.write({
      'late.cjs':
        "exports.rules = []; process.nextTick(() => { throw new Error('late') });",
    });
    const args = ['check', '--plugin', './late.cjs', '--allow-empty'];
    const { status, stderr } = spawnSync(bin(), args, {
      cwd: tree.folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('data-mesh: unexpected: late\n');
    expect(status).toBe(2);
  });

  it('reports a mistake as its README shows', () => {
    tree.write({ 'catalog-info.yaml': productYaml('a', '  regon: emea\n') });
    const { stdout } = spawnSync(bin(), ['check', 'catalog-info.yaml'], {
      cwd: tree.folder,
      encoding: 'utf8',
    });
    const readme = readFileSync(path.join(PACKAGE, 'README.md'), 'utf8');
    expect(readme).toContain(`\`\`\`text\n${stdout}\`\`\`\n`);
  });

  const readYaml = (file: string) =>
    parse(readFileSync(path.resolve(PACKAGE, file), 'utf8'));

  // `npx` drops what names the package and runs the one that is installed
  function runAction(inputs: Record<string, string>, name = 'check') {
    const { steps } = readYaml('action/action.yml').runs;
    const step = steps.find((each: { name?: string }) => each.name === name);
    expect(step.run).not.toContain('${{');
    tree.write({ 'summary.md': '' });
    const script = `npx() { shift 2; '${bin()}' "$@"; }\n${step.run}`;
    return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: tree.folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        GITHUB_STEP_SUMMARY: tree.path('summary.md'),
        INPUT_PATHS: '',
        INPUT_FAIL_ON: 'error',
        INPUT_SNAPSHOT: '',
        INPUT_URL: '',
        RUNNER_TEMP: tree.folder,
        INPUT_VERSION: 'latest',
        ...inputs,
      },
    });
  }

  it('runs as an action on files with spaces and writes the summary', () => {
    tree.write({
      'a b/catalog-info.yaml': productYaml('a', '  wrong: 1\n'),
      'c d/catalog-info.yaml': productYaml('b', '  wrong: 1\n'),
    });
    const { stdout, status } = runAction({
      INPUT_PATHS: 'a b/catalog-info.yaml\nc d/catalog-info.yaml\n',
    });
    expect(stdout).toContain('::error file=a b/catalog-info.yaml,');
    expect(stdout).toContain('::error file=c d/catalog-info.yaml,');
    expect(status).toBe(1);
    expect(readFileSync(tree.path('summary.md'), 'utf8')).toMatch(/^## /);
  });

  it('takes the inputs of the action as data', () => {
    const attack = '$(touch owned); touch owned #`touch owned`';
    for (const name of ['INPUT_PATHS', 'INPUT_FAIL_ON', 'INPUT_SNAPSHOT'])
      expect(runAction({ [name]: attack }).status).toBe(2);
    expect(runAction({ INPUT_URL: attack }, 'pull').status).toBe(2);
    expect(existsSync(tree.path('owned'))).toBe(false);
  });

  it('runs before a commit on files with spaces', () => {
    const [{ entry }] = readYaml('../../.pre-commit-hooks.yaml');
    const [, words] = entry.split(/(?<=data-mesh(?:\/cli)?) /);
    tree.write({ 'a b/catalog-info.yaml': productYaml('a', '  wrong: 1\n') });
    const { stdout, status } = spawnSync(
      bin(),
      [...words.split(' '), 'a b/catalog-info.yaml'],
      { cwd: tree.folder, encoding: 'utf8' },
    );
    expect(stdout).toContain('a b/catalog-info.yaml:');
    expect(status).toBe(1);
  });

  it('writes all of a large report into a pipe that is read slowly', async () => {
    const broken = Array.from({ length: 900 }, (_, index) =>
      productYaml(
        `p${index}`,
        Array.from({ length: 12 }, (_item, n) => `  wrong${n}: 1\n`).join(''),
      ),
    );
    tree.write({ 'catalog-info.yaml': broken.join('---\n') });
    const child = spawn(bin(), ['check', ...LARGE], {
      cwd: tree.folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8');
    let out = '';
    for await (const chunk of child.stdout) {
      out += chunk;
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(out.length).toBeGreaterThan(5_000_000);
    expect(JSON.parse(out).findings.length).toBe(10_800);
  });

  // a stream would hold the report, and takes a twentieth of a check of one file
  it('makes no stream of its output', () => {
    tree.write({
      'tell.cjs': `for (const name of ['stdout', 'stderr'])
        Object.defineProperty(process, name, {
          get: () => require('fs').writeSync(2, 'made ' + name),
        });`,
    });
    const { stdout, stderr } = spawnSync(bin(), ['check', ...LARGE], {
      cwd: tree.folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: `--require=${tree.path('tell.cjs')}`,
      },
      maxBuffer: 1 << 30,
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).findings.length).toBe(10_800);
  });

  it('ends quietly when the reader goes away', async () => {
    const child = spawn(bin(), ['check', ...LARGE], {
      cwd: tree.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', chunk => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise(resolve => {
      child.on('close', resolve);
    });
    expect(err).toBe('');
  });
});
