import { symlinkSync } from 'node:fs';
import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

// tests may run as somebody who may look everywhere
jest.mock('node:fs', () => {
  const real = jest.requireActual('node:fs');
  const refuseClosed =
    (ask: (name: string, ...rest: unknown[]) => unknown, pattern: RegExp) =>
    (name: string, ...rest: unknown[]) => {
      if (pattern.test(name))
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return ask(name, ...rest);
    };
  return {
    ...real,
    readdirSync: refuseClosed(real.readdirSync, /\/closed\/?$/),
    statSync: refuseClosed(real.statSync, /\/closed\/./),
    realpathSync: Object.assign(real.realpathSync, {
      native: refuseClosed(real.realpathSync.native, /\/closed\/./),
    }),
  };
});

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree().write({
    'catalog-info.yaml': `${productYaml('orders')}---\n${surroundings}`,
    'team/closed/catalog-info.yaml': productYaml('visits'),
  });
});

afterEach(() => tree.remove());

const check = (...args: string[]) =>
  tree.run(['check', '--format', 'text', ...args]);

describe('a folder that cannot be looked into', () => {
  it('is counted in the last line, and listed with what is unknown', async () => {
    const { code, out } = await check('--show-unknown');
    expect(out).toContain('1 folder that cannot be looked into');
    expect(out).toContain(
      'the folder cannot be looked into  file-unreadable\n    team/closed\n',
    );
    expect(code).toBe(0);
  });

  it('is nobody’s concern where it is left out', async () => {
    tree.write({ 'data-mesh.config.yaml': 'exclude: [team]\n' });
    const { out } = await check();
    expect(out).not.toContain('looked into');
  });

  it('is no empty one', async () => {
    const { code, err } = await check('team/closed');
    expect(err).toContain(
      'found 1 folder that cannot be looked into (team/closed)',
    );
    expect(code).toBe(2);
  });
});

describe('a path that cannot be reached', () => {
  it.each([
    ['gone', 'There is no file or folder gone'],
    ['nowhere', 'There is no file or folder nowhere'],
    ['circle', 'circle cannot be read: its links go in a circle'],
    [
      'team/closed/catalog-info.yaml',
      'team/closed/catalog-info.yaml cannot be read: it may not be read',
    ],
  ])('is told with the reason: %s', async (name, said) => {
    symlinkSync('gone', tree.path('nowhere'));
    symlinkSync('circle', tree.path('circle'));
    expect(await check(name)).toEqual({
      code: 2,
      out: '',
      err: `data-mesh: ${said}\n`,
    });
  });
});
