import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

const LARGE = `x: ${'x'.repeat(2 ** 20)}`;

interface Unknown {
  readonly rule: string;
  readonly reason: string;
  readonly remedy: string;
  readonly subjects: readonly string[];
}

async function check(...args: string[]) {
  const { code, out } = await tree.run(['check', '--format', 'json', ...args]);
  const report = JSON.parse(out);
  const unknown: Unknown[] = report.unknown;
  const found: { rule: string; severity: string }[] = report.findings;
  return {
    ...{ code, summary: report.summary },
    unknown: (rule: string) => unknown.filter(group => group.rule === rule),
    found: found.map(({ rule, severity }) => `${severity} ${rule}`),
  };
}

describe('what could not be judged', () => {
  it('is counted where a Location names an address', async () => {
    tree.write({
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: all }
spec: { targets: ['https://acme.com/a.yaml', 'https://acme.com/b.yaml'] }
`,
    });
    const { out } = await tree.run(['check', '--format', 'text']);
    expect(out).toContain('(2 targets of Locations not followed)');
    const json = await tree.run(['check', '--format', 'json']);
    expect(JSON.parse(json.out).summary).toMatchObject({ notFollowed: 2 });
  });

  it('is listed with its reason and with what would make it known', async () => {
    tree.write({
      'catalog-info.yaml': `${productYaml('a')}---\n${productYaml('b')}`,
    });
    const { out } = await tree.run([
      ...['check', '--format', 'text', '--show-unknown'],
    ]);
    expect(out).toContain(
      `unknown  \`group:default/crew\` is outside of what was read  reference-unresolved
    catalog-info.yaml  dataproduct:default/a
    catalog-info.yaml  dataproduct:default/b
    To know: Check with \`--snapshot\`, or all of the mesh together
`,
    );
  });

  it('is only counted unless it is asked for', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    for (const format of ['text', 'codeframe', 'markdown']) {
      const args = ['check', '--format', format];
      expect((await tree.run(args)).out).not.toContain('To know');
      const { out } = await tree.run([...args, '--show-unknown']);
      expect(out).toMatch(
        /(`|<code>)group:default\/crew(`|<\/code>) is outside/,
      );
    }
  });

  it('is in JSON, by rule and reason', async () => {
    tree.write({
      'catalog-info.yaml': `${productYaml('a')}---\n${surroundings}`,
    });
    const { unknown, summary } = await check();
    expect(summary.unknown).toBeGreaterThan(0);
    expect(unknown('region-team-tz-spread')).toEqual([
      {
        rule: 'region-team-tz-spread',
        reason: 'its time zones are not known',
        remedy: '`spec.timeZones` of its `TeamProfile` says them',
        subjects: ['group:default/crew'],
      },
    ]);
  });

  it('may be known to a catalog', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const { unknown } = await check();
    expect(unknown('ownership-nominated-owner-outside-team')).toMatchObject([
      {
        reason: 'its product owner is not among the people that are known',
        remedy:
          'A `User` entity tells of them; or check with `--snapshot`, if it is written elsewhere',
      },
    ]);
  });

  it('may be broken', async () => {
    tree.write({
      'catalog-info.yaml': productYaml(
        'a',
        '  inputPorts: [{ from: dataproduct:a, expects: [] }]\n',
      ),
    });
    const { unknown } = await check();
    expect(unknown('interop-version-unsatisfied')).toMatchObject([
      {
        reason: '`spec.inputPorts[0].expects` cannot be read',
        remedy: 'Mend what is named',
      },
    ]);
  });

  it('names what an address and another folder keep', async () => {
    tree.write({
      'catalog-info.yaml': `${productYaml(
        'a',
        '  outputPorts:\n    - { name: p, contract: { $text: "https://acme.com/p.yaml" } }\n',
      )}---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: l }
spec: { target: 'https://acme.com/all.yaml' }
`,
    });
    const { unknown } = await check();
    expect(unknown('placeholder-unresolved')).toEqual([
      {
        rule: 'placeholder-unresolved',
        reason:
          '`https://acme.com/p.yaml` is an address, and nothing is fetched',
        remedy: 'Keep the file in the repository, and write its path',
        subjects: ['dataproduct:default/a'],
      },
    ]);
    // nobody has to mend what is kept elsewhere
    expect(unknown('interop-contract-invalid')).toMatchObject([
      { remedy: 'Keep the file in the repository, and write its path' },
    ]);
    expect(unknown('location-unresolved')).toMatchObject([
      { subjects: ['catalog-info.yaml'] },
    ]);
  });
});

describe('what is too large', () => {
  const crew = surroundings.replace('kind: Group', `kind: Group # ${LARGE}`);

  it('is unknown, not wrong', async () => {
    tree.write({ 'catalog-info.yaml': LARGE });
    const { code, found, unknown } = await check();
    expect(found).toEqual(['warning yaml-limit']);
    expect(unknown('yaml-limit')).toMatchObject([
      {
        reason: expect.stringMatching(
          /^Nothing in the file was judged: it has/,
        ),
        subjects: ['catalog-info.yaml'],
      },
    ]);
    expect(code).toBe(0);
  });

  it.each([
    ['a document', `a: &a x\nb:\n${'  - *a\n'.repeat(101)}`],
    ['the rest of a file', 'kind: X\n---\n'.repeat(1_001)],
  ])('says that nothing was judged in %s', async (_, text) => {
    tree.write({ 'catalog-info.yaml': text });
    const { out } = await tree.run(['check', '--format', 'text']);
    expect(out).toMatch(
      /warning .*nothing in (it|the others) was judged {2}yaml-limit/,
    );
  });

  it('is unknown where a placeholder leads to it', async () => {
    tree.write({
      'catalog-info.yaml': `${productYaml(
        'a',
        '  outputPorts:\n    - { name: p, contract: { $text: ./p.yaml } }\n',
      )}---\n${surroundings}`,
      'p.yaml': LARGE,
    });
    const { code, found } = await check('--require-refs');
    expect(found.filter(text => !text.startsWith('info'))).toEqual([
      'warning yaml-limit',
    ]);
    expect(code).toBe(0);
  });

  it('may hold what others refer to', async () => {
    tree.write({
      'catalog-info.yaml': productYaml('a'),
      'org/catalog-info.yaml': crew,
    });
    const { found, unknown, code } = await check('--require-refs');
    expect(found).not.toContain('error reference-unresolved');
    expect(unknown('reference-unresolved')).toHaveLength(3);
    expect(code).toBe(0);
    tree.write({ 'org/catalog-info.yaml': 'kind: X' });
    expect((await check('--require-refs')).found).toContain(
      'error reference-unresolved',
    );
  });
});
