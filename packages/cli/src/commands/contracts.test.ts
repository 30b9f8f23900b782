import { readFileSync } from 'node:fs';
import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: visits
version: 1.0.0
status: active
`;

/** What is said of a product whose port has this contract, and its file after. */
async function check(contract: string, ...args: string[]) {
  const tree = new TestTree().write({
    'catalog-info.yaml': productYaml(
      'visits',
      `  outputPorts:\n    - { name: visits, version: 1.0.0, contract: ${contract} }\n`,
    ),
    'org/catalog-info.yaml': surroundings,
    'visits.odcs.yaml': CONTRACT,
  });
  try {
    const { out } = await tree.run(['check', '--format', 'json', ...args]);
    const { findings, summary } = JSON.parse(out);
    const text = readFileSync(tree.path('catalog-info.yaml'), 'utf8');
    return { findings, summary, text };
  } finally {
    tree.remove();
  }
}

describe('a contract that is not included as it should be', () => {
  it.each([
    ['a path', './visits.odcs.yaml', 'interop-contract-invalid'],
    ['a quoted path', '"visits.odcs.yaml"', 'interop-contract-invalid'],
    ['`$yaml`', '{ $yaml: ./visits.odcs.yaml }', 'entity-shape'],
  ])('is one finding, and mended: %s', async (_, contract, rule) => {
    const { findings } = await check(contract);
    expect(findings).toMatchObject([{ rule }]);
    expect(findings[0].message).toMatch('$text');
    const fixed = await check(contract, '--fix');
    expect(fixed.findings).toEqual([]);
    expect(fixed.text).toMatch(
      /contract: \{ \$text: (\.\/)?visits.odcs.yaml \}/,
    );
  });

  it('is one finding and stays where nobody knows the file', async () => {
    const { findings, text } = await check('./visit.odcs.yaml', '--fix');
    expect(findings).toMatchObject([{ rule: 'interop-contract-invalid' }]);
    expect(text).toContain('contract: ./visit.odcs.yaml }');
  });

  it('is one finding where the file is missing, with the path', async () => {
    const { findings, summary } = await check('{ $text: ./visit.odcs.yaml }');
    expect(findings).toMatchObject([
      {
        rule: 'placeholder-unresolved',
        message:
          'The file `./visit.odcs.yaml` of the placeholder cannot be included: it does not exist; there is `./visits.odcs.yaml`',
      },
    ]);
    expect(summary.unknown).toBeGreaterThan(0);
  });
});
