import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { productYaml } from './__testUtils__/entities';
import { TestTree } from './__testUtils__/runIn';

jest.setTimeout(120_000);

const PACKAGE = path.resolve(__dirname, '..');

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

  it('writes all of a large report into a pipe that is read slowly', async () => {
    const broken = Array.from({ length: 900 }, (_, index) =>
      productYaml(
        `p${index}`,
        Array.from({ length: 10 }, (_item, n) => `  wrong${n}: 1\n`).join(''),
      ),
    );
    tree.write({ 'catalog-info.yaml': broken.join('---\n') });
    const child = spawn(bin(), ['check', '--format', 'json'], {
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
    expect(JSON.parse(out).findings.length).toBe(9_000);
  });

  it('ends quietly when the reader goes away', async () => {
    const child = spawn(bin(), ['check', '--format', 'json'], {
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
