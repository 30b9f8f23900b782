import { productYaml } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

describe('an ignore comment', () => {
  it.each(['2027-02-31', '2026-11-31', '2027-02-29', '2027-13-01'])(
    'cannot last until %s, which is no day',
    async day => {
      const comment = `  # data-mesh-ignore ownership-nominated-owner-missing -- until ${day}: moving`;
      const text = productYaml('a').replace('  productOwner: user:jo', comment);
      tree.write({ 'catalog-info.yaml': text });
      const { out } = await tree.run(['check', '--format', 'text']);
      expect(out).toContain(`\`${day}\` is not a date  ignore-invalid`);
      expect(out).toContain('  ownership-nominated-owner-missing');
    },
  );
});

describe('an ignore comment that cannot be meant', () => {
  const check = async (from: string, to: string) => {
    tree.write({ 'catalog-info.yaml': productYaml('a').replace(from, to) });
    const { out } = await tree.run(['check', '--format', 'text']);
    return out;
  };
  const FORM = '-- until 2027-01-31: moving';

  it('is told which rule is nearly so called', async () => {
    const comment = `  # data-mesh-ignore ownership-nominated-owner-misssing ${FORM}`;
    expect(await check('  productOwner: user:jo', comment)).toContain(
      '`ownership-nominated-owner-misssing` is not a rule that can be ignored; did you mean `ownership-nominated-owner-missing`?  ignore-invalid',
    );
  });

  it('is told which day was meant', async () => {
    const comment =
      '  # data-mesh-ignore ownership-nominated-owner-missing -- until 31.01.2027: moving';
    expect(await check('  productOwner: user:jo', comment)).toContain(
      '`31.01.2027` is not a date; did you mean `2027-01-31`?  ignore-invalid',
    );
  });

  it.each([
    'data-mesh-disable',
    'data-mesh-ignore-next-line',
    'datamesh-ignore',
    'Data-Mesh-Ignore',
    'data-mesh: ignore',
  ])('is told the form where its mark is another: %s', async mark => {
    const comment = `  # ${mark} ownership-nominated-owner-missing ${FORM}`;
    const out = await check('  productOwner: user:jo', comment);
    expect(out).toContain('An ignore comment has the form');
    expect(out).toContain('  ownership-nominated-owner-missing');
  });

  it('is none where no rule is named', async () => {
    const out = await check(
      'spec:',
      '# data mesh: skip this in the demo\nspec:',
    );
    expect(out).not.toContain('ignore-invalid');
  });

  it('is told where it stands behind what it speaks of', async () => {
    const out = await check(
      'spec:',
      `spec: # data-mesh-ignore ownership-product-without-domain ${FORM}`,
    );
    expect(out).toMatch(
      /^catalog-info.yaml:\d+:7 {2}error .* behind a value it does nothing {2}ignore-invalid$/m,
    );
  });

  it('is none in a text that speaks of such comments', async () => {
    const out = await check(
      'spec:',
      'spec:\n  boundary: "write # data-mesh-ignore <rule>, and why"',
    );
    expect(out).not.toContain('ignore-invalid');
  });
});

describe('a floor that a governance body has set', () => {
  const body = `apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:crew
  scope: { level: enterprise }
  policies:
    - id: teams-own
      status: enforced
      floor: true
      rules: [{ rule: ownership-team-missing, severity: error }]
`;
  const product = productYaml('a').replace(
    '  owner: group:crew',
    '  # data-mesh-ignore ownership-team-missing -- until 2027-01-31: moving\n  owner: user:jo',
  );

  it('cannot be ignored by a comment, and the comment is a finding', async () => {
    tree.write({
      'body/catalog-info.yaml': body,
      'catalog-info.yaml': product,
    });
    const { out, code } = await tree.run(['check', '--format', 'text']);
    expect(out).toMatch(
      /^catalog-info\.yaml:9:10 +error .* ownership-team-missing$/m,
    );
    expect(out).toMatch(
      /catalog-info\.yaml:8:3 .*is a floor that a governance body has set.*ignore-invalid/,
    );
    expect(code).toBe(1);
  });
});
