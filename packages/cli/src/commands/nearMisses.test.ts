import { readFileSync } from 'node:fs';
import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

interface Told {
  readonly rule: string;
  readonly message: string;
}

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: visits
version: 1.0.0
status: active
`;

/** What is found in a tree, and its first file afterwards. */
async function check(files: Record<string, string>, ...args: string[]) {
  const tree = new TestTree().write({
    'org/catalog-info.yaml': surroundings,
    'visits.odcs.yaml': CONTRACT,
    ...files,
  });
  try {
    const { out } = await tree.run(['check', '--format', 'json', ...args]);
    const findings: readonly Told[] = JSON.parse(out).findings;
    return {
      findings,
      messages: findings.map(({ message }) => message),
      text: readFileSync(tree.path('catalog-info.yaml'), 'utf8'),
    };
  } finally {
    tree.remove();
  }
}

const product = (more: string) => ({
  'catalog-info.yaml': productYaml('visits', more),
});
const withContract = (contract: string) =>
  product(
    `  outputPorts:\n    - { name: visits, version: 1.0.0, contract: ${contract} }\n`,
  );

describe('a file that is not where it is looked for', () => {
  it.each([
    ['with signs of another machine', '{ $text: ".\\\\visits.odcs.yaml" }'],
    ['in other letters', '{ $text: ./Visits.odcs.yaml }'],
    ['with a blank', '{ $text: "./visits.odcs.yaml " }'],
    ['with the rest of an address', '{ $text: ./visits.odcs.yaml?raw=true }'],
    ['with a place in it', '{ $text: "./visits.odcs.yaml#/schema" }'],
    ['with a slip', '{ $text: ./visist.odcs.yaml }'],
  ])('is told with the one that is there: %s', async (_, contract) => {
    const { messages } = await check(withContract(contract));
    expect(messages).toEqual([
      expect.stringMatching(
        /does not exist; there is `\.\/visits\.odcs\.yaml`$/,
      ),
    ]);
  });

  it.each([
    ['a name that none is near', '{ $text: ./orders.odcs.yaml }', 'not exist'],
    ['a folder', '{ $text: ./org }', 'it is a folder'],
    ['nothing', '{ $text: "" }', 'has to name a file'],
  ])('is told without one: %s', async (_, contract, said) => {
    const { messages } = await check(withContract(contract));
    expect(messages).toEqual([expect.stringContaining(said)]);
    expect(messages[0]).not.toMatch('there is');
  });

  it('is told of the targets of a Location, too', async () => {
    const location = (target: string) =>
      `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: all }\nspec: { targets: ["${target}"] }\n`;
    const said = async (target: string) =>
      (await check({ 'catalog-info.yaml': location(target) })).messages;
    expect(await said('./Org/catalog-info.yaml')).toEqual([
      'The target `./Org/catalog-info.yaml` does not exist; there is `./org/catalog-info.yaml`',
    ]);
    expect(await said('./org/Catalog-Info.yaml')).toEqual([
      'The target `./org/Catalog-Info.yaml` does not exist; there is `./org/catalog-info.yaml`',
    ]);
    expect(await said('./org/')).toEqual([
      'The target `./org/` is a folder; name its files, such as `./org/catalog-info.yaml`, or write a pattern',
    ]);
  });
});

describe('a contract that is included in another way', () => {
  it.each([
    [
      'with more beside',
      '{ $text: ./visits.odcs.yaml, version: 1.0.0 }',
      /beside/,
    ],
    ['by a path in a map', '{ path: ./visits.odcs.yaml }', /\{ \$text: /],
    ['by a reference', '{ $ref: ./visits.odcs.yaml }', /\{ \$text: /],
    ['without braces', '$text: ./visits.odcs.yaml', /needs braces/],
  ])('is one finding that says how: %s', async (_, contract, said) => {
    const files = {
      'catalog-info.yaml': productYaml(
        'visits',
        `  outputPorts:\n    - name: visits\n      version: 1.0.0\n      contract: ${contract}\n`,
      ),
    };
    const { messages } = await check(files);
    expect(messages).toEqual([expect.stringMatching(said)]);
  });

  it.each(['{ $Text: ./visits.odcs.yaml }', '"$text: ./visits.odcs.yaml"'])(
    'is one finding, and mended: %s',
    async contract => {
      expect((await check(withContract(contract))).findings).toHaveLength(1);
      const fixed = await check(withContract(contract), '--fix');
      expect(fixed.findings).toEqual([]);
      expect(fixed.text).toContain('contract: { $text: ./visits.odcs.yaml }');
    },
  );
});

describe('an owner of a domain that can be nobody', () => {
  it.each([
    ['owner', 'owner: group:crew and others'],
    ['subdomainOf', 'owner: crew, subdomainOf: the sea'],
  ])('is told at `%s`', async (field, spec) => {
    const { findings } = await check({
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: land }
spec: { ${spec}, dataMesh: { domainOwner: user:jo, dataLead: user:jo, vision: V } }
`,
    });
    expect(findings).toMatchObject([
      {
        rule: 'reference-unresolved',
        line: 4,
        path: `spec.${field}`,
        message: expect.stringContaining('which names nobody'),
      },
    ]);
  });
});

describe('a comma within braces', () => {
  const domain = (metadata: string, dataMesh: string) => ({
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: land${metadata} }
spec: { owner: crew, dataMesh: { domainOwner: user:jo, dataLead: user:jo, ${dataMesh} } }
`,
  });

  it('is told once, where what was cut off stands', async () => {
    const { findings } = await check(
      domain('', 'vision: Fast, sound, and near'),
    );
    expect(findings).toMatchObject([
      {
        rule: 'entity-property',
        line: 4,
        column: 89,
        message: expect.stringMatching(
          /^`spec\.dataMesh\.sound` is what stands behind a comma .* in quotes/,
        ),
      },
    ]);
  });

  it('is a hint where the catalog would take any field', async () => {
    const { messages, findings } = await check(
      domain(', title: Land, Air', 'vision: Near'),
    );
    expect(messages).toEqual([
      expect.stringMatching(/^`metadata\.Air` is what stands behind a comma/),
    ]);
    expect(findings).toMatchObject([{ severity: 'info' }]);
  });

  it.each([
    [
      'a link',
      ', links: [{ url: https://a.example, b }]',
      'metadata.links[0].b',
    ],
    [
      'the title of a link',
      ', links: [{ url: https://a.example, title: Fast, sound }]',
      'metadata.links[0].sound',
    ],
  ])('is told in %s', async (_, links, path) => {
    const { messages } = await check(domain(links, 'vision: Near'));
    expect(messages).toEqual([
      expect.stringContaining(`\`${path}\` is what stands behind a comma`),
    ]);
  });

  it('is told in what the catalog has', async () => {
    const { messages } = await check({
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: land }
spec: { type: service, lifecycle: production, owner: crew, boats }
`,
    });
    expect(messages).toEqual([
      expect.stringContaining('`spec.boats` is what stands behind a comma'),
    ]);
  });

  it('is told in annotations', async () => {
    const { messages } = await check(
      domain(', annotations: { a: x, y }', 'vision: Near'),
    );
    expect(messages).toEqual([
      expect.stringMatching(
        /^`metadata\.annotations\.y` is what stands behind a comma/,
      ),
    ]);
  });

  it('is no slip before a field that is known, and empty', async () => {
    const { messages } = await check(domain('', 'region: emea, vision'));
    expect(messages).toEqual([
      '`spec.dataMesh.vision` is empty; it must be text',
    ]);
  });

  it('is edited by nobody, though a known field is near', async () => {
    const files = domain('', 'vision: Fast, goal');
    const { text } = await check(files, '--fix');
    expect(text).toBe(files['catalog-info.yaml']);
  });
});

describe('a map that should be merged', () => {
  it.each([
    [
      '`spec.outputPorts[1]`',
      '  outputPorts:\n    - &a { name: a, version: 1.0.0, contract: { id: a } }\n    - { <<: *a, version: 2.0.0 }\n',
    ],
    ['`spec.confirmed`', '  confirmed: { <<: { on: 2026-01-01 } }\n'],
  ])('is told once, with nothing that follows: %s', async (where, more) => {
    const { messages } = await check(product(more));
    expect(messages).toEqual([
      `${where} has \`<<\`, which merges no maps in the catalog; write out the fields that it stands for`,
    ]);
  });

  it('is told of annotations', async () => {
    const text = productYaml('visits').replace(
      'name: visits',
      'name: visits\n  annotations: { <<: { a: b } }',
    );
    const { messages } = await check({ 'catalog-info.yaml': text });
    expect(messages).toEqual([
      '`<<` merges no maps in the catalog; write out the fields that it stands for',
    ]);
  });
});

describe('a kind in words', () => {
  it.each(['Data Product', 'data-product', 'data_product'])(
    '%s is mended',
    async kind => {
      const files = {
        'catalog-info.yaml': productYaml('visits').replace('DataProduct', kind),
      };
      expect((await check(files)).findings).toMatchObject([
        { rule: 'entity-envelope' },
      ]);
      const fixed = await check(files, '--fix');
      expect(fixed.findings).toEqual([]);
      expect(fixed.text).toBe(productYaml('visits'));
    },
  );

  it('of somebody else is left to them', async () => {
    const text = productYaml('visits')
      .replace('DataProduct', 'Data Product')
      .replace('data-mesh/v1alpha1', 'acme.com/v1');
    const { text: after } = await check({ 'catalog-info.yaml': text }, '--fix');
    expect(after).toBe(text);
  });
});

describe('a part that is named without its entity, or with another sign', () => {
  const DOMAIN = `apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: crew, dataMesh: { goals: [{ id: faster-start, title: Faster }] } }
`;
  const bet = (goal: string) => `---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: draft
  goals: ['${goal}']
  statement: { weBelieve: a, willResultIn: b }
`;
  const deadIn = async (goal: string, ...args: string[]) => {
    const { findings } = await check(
      { 'catalog-info.yaml': DOMAIN + bet(goal) },
      ...args,
    );
    return findings
      .filter(({ rule }) => rule.startsWith('reference-'))
      .map(({ message }) => message);
  };

  it.each([
    'access/faster-start',
    'access.faster-start',
    'domain:access/faster-start',
    'faster-start',
  ])('%s', async goal => {
    expect(await deadIn(goal, '--require-refs')).toEqual([
      expect.stringMatching(
        /does not exist .*; `faster-start` is the name of a goal of `domain:access`$/,
      ),
    ]);
  });

  it('an output port is found so, too, and no resource is taken for one', async () => {
    const read = async (from: string) => {
      const { findings } = await check(
        {
          ...product('  outputPorts: [{ name: confirmed, type: table }]\n'),
          'reader/catalog-info.yaml': productYaml(
            'reader',
            `  inputPorts: [{ from: '${from}' }]\n`,
          ),
        },
        '--require-refs',
      );
      return findings
        .filter(({ rule }) => rule === 'reference-unresolved')
        .map(({ message }) => message.replace(/^.*; /, ''));
    };
    expect(await read('visits/confirmed')).toEqual([
      '`confirmed` is the name of an output port of `dataproduct:visits`',
    ]);
    expect(await read('resource:confirmed')).toEqual([
      '`resource:default/confirmed` does not exist in this tree or in the catalog',
    ]);
  });

  it('is no goal where the whole mesh is not known, and a name stands alone', async () => {
    expect(await deadIn('faster-start')).toEqual([]);
    expect(await deadIn('access/faster-start')).toHaveLength(1);
    expect(await deadIn('access/slower', '--require-refs')).toEqual([
      '`domain:access/slower` does not exist in this tree or in the catalog',
    ]);
  });
});
