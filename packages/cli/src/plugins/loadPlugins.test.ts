import { defineRule, everyOf } from '@backstage-data-mesh/rules';
import { domain } from '@backstage-data-mesh/model';
import { productYaml } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';
import { loadPlugins } from './loadPlugins';
import { readRules } from './readRules';

const rule = defineRule({
  id: 'ownership-named',
  summary: 'A domain has a name.',
  why: 'Others ask for it.',
  source: 'practice',
  remedy: 'Name it.',
  severity: 'error',
  examples: { passing: 'a: 1', failing: 'b: 1' },
  subject: everyOf(domain),
  check: () => [],
});

describe('what a plugin exports', () => {
  it('is what defineRule returns', () => {
    expect(readRules([rule])).toEqual({
      ok: true,
      rules: [{ ...rule, judge: expect.any(Function) }],
    });
  });

  it.each(Object.keys(rule).filter(name => name !== 'check'))(
    'is no rule without %s, which is said',
    name => {
      for (const other of [undefined, null, 7, {}, ''])
        expect(readRules([rule, { ...rule, [name]: other }])).toEqual({
          ok: false,
          reason: `rule 2 in it has no \`${name}\` as it has to be`,
        });
    },
  );

  it.each([null, undefined, 7, 'x', [], {}])('is no rule as %j', value => {
    expect(readRules([value])).toMatchObject({ ok: false });
  });
});

describe('a rule that answers something else than a verdict', () => {
  it.each([
    ...['1', "'fail'", 'null', 'Promise.resolve([])', "({ status: 'fail' })"],
    ...["[{ message: 'x' }]", '[{ path: [], message: 7 }]', '[null]'],
    "[{ path: [], message: 'x', suggestions: [{}] }]",
  ])('fails, and no other with it: %s', async answer => {
    const tree = new TestTree().write({
      'catalog-info.yaml': productYaml('a', '  ownr: x\n'),
      'acme.cjs': `
exports.rules = [{
  id: 'team-acme', family: 'team', severity: 'error', needs: [],
  summary: 's', why: 'w', source: 's', remedy: 'r',
  examples: { passing: '', failing: '' },
  subject: { kinds: ['DataProduct'], read: () => ({}) },
  judge: () => ${answer},
}];`,
    });
    const args = ['check', '--plugin', './acme.cjs', '--format', 'text'];
    const { code, out } = await tree.run(args);
    tree.remove();
    expect(out).toContain(
      'The rule `team-acme` failed: it answered with no verdict',
    );
    expect(out).toContain('`spec.ownr` is not a known field');
    expect(code).toBe(1);
  });
});

describe('a plugin', () => {
  let tree: TestTree;

  beforeEach(() => {
    tree = new TestTree().write({
      'acme.cjs': `
const read = () => undefined;
const rule = { summary: 's', why: 'w', source: 's', remedy: 'r', family: 'team' };
exports.rules = [{
  ...rule, id: 'team-acme', severity: 'error', needs: [], judge: read,
  subject: { kinds: ['Domain'], read }, examples: { passing: '', failing: '' },
}];`,
    });
  });

  afterEach(() => tree.remove());

  const load = (names: readonly string[], known: readonly string[] = []) =>
    loadPlugins(names, {
      cwd: tree.folder,
      known: known.map(id => ({ id })),
    });

  it('gives its rules', async () => {
    expect(await load(['./acme.cjs'])).toMatchObject([{ id: 'team-acme' }]);
  });

  it.each([
    ['a rule of the suite', ['./acme.cjs'], ['team-acme']],
    ['a rule of another plugin', ['./acme.cjs', './acme.cjs'], []],
  ])('has no rule of the name of %s', async (_, names, known) => {
    await expect(load(names, known)).rejects.toThrow(
      'The plugin ./acme.cjs has a rule `team-acme`, and there is one of that name already; give it another',
    );
  });

  it('that is a file is written as a path, which is said', async () => {
    await expect(load(['acme.cjs'])).rejects.toThrow(
      /^The plugin acme.cjs cannot be loaded: .*; there is a file acme.cjs, which is written .\/acme.cjs$/,
    );
    await expect(load(['@acme/rules'])).rejects.toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('there is a file'),
      }),
    );
  });
});
