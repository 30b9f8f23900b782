import { productYaml, surroundings } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

const teams = `---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: desk }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec:
  team: group:crew
  owner: group:crew
  type: stream-aligned
  domains: [{ domain: sea, complexity: simple }]
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: desk }
spec:
  team: group:desk
  owner: group:desk
  type: stream-aligned
  domains: [{ domain: sea, complexity: simple }]
`;

beforeEach(() => {
  tree = new TestTree().write({
    'catalog-info.yaml': surroundings + teams,
    'tides/catalog-info.yaml': productYaml(
      'tides',
      '  outputPorts: [{ name: levels, type: table }]\n',
    ),
    'charts/catalog-info.yaml': productYaml(
      'charts',
      '  inputPorts: [{ from: tides#levels }]\n  outputPorts: [{ name: maps, type: file }]\n',
    ),
  });
});

afterEach(() => tree.remove());

describe('data-mesh whatif', () => {
  it('says what moves would do, and what to write', async () => {
    const { code, out, err } = await tree.run([
      ...['whatif', '--move', 'charts=group:desk'],
    ]);
    expect(err).toBe('');
    expect(out)
      .toBe(`1 move: 2 findings would appear, 0 would go, 3 would stay; 1 verdict would become unknown

Findings that would appear
  warning  Domain \`sea\` has at least 2 data products and no governance body of type \`domain\` decides for it; one decides which use case comes next  governance-body-missing
  info     Data product \`charts\` of group \`desk\` reads \`tides\` of group \`crew\` without a contract on the port, and neither team declares an interaction with the other; one of the two has to say how they work together  team-undeclared-interaction

Teams
  group:crew  2 data products → 1 data product  1 domain (weight 2 of 6)                              0 collaborations  0 initiatives
  group:desk  0 data products → 1 data product  0 domains (weight 0 of 6) → 1 domain (weight 2 of 6)  0 collaborations  0 initiatives

Flows
  within one team            1 of 1 (100 %; by chance 100 %)  →  0 of 1 (0 %; by chance 0 %)
  within one domain          1 of 1 (100 %; by chance 100 %)  →  1 of 1 (100 %; by chance 100 %)
  within one region          not known                        →  not known
  between teams that say so  none needed                      →  0 of 1 pair
  (too few products or flows for shares to say much)

Would have to work together
  group:crew and group:desk (1 flow)

To write
  dataproduct:charts
    spec.owner: group:desk
`);
    expect(code).toBe(0);
  });

  it('gives the same as JSON, with the YAML of each entity', async () => {
    const { out } = await tree.run([
      ...['whatif', '--move', 'charts=group:desk', '--format', 'json'],
    ]);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      moves: [{ move: 'charts', to: 'group:desk' }],
      findings: {
        appeared: [
          { rule: 'governance-body-missing' },
          { rule: 'team-undeclared-interaction' },
        ],
        resolved: [],
      },
      coordination: { becomesNeeded: [{ flows: 1 }], becomesIdle: [] },
    });
    expect(answer.patches).toEqual([
      {
        ref: 'dataproduct:default/charts',
        isRemoved: false,
        edits: [
          { path: ['spec', 'owner'], action: 'set', value: 'group:desk' },
        ],
        yaml: 'spec:\n  owner: group:desk\n',
      },
    ]);
  });

  it('finds what a check finds once the moves are written', async () => {
    const keys = (out: string) =>
      JSON.parse(out).findings.map(
        (found: { rule: string; message: string }) =>
          `${found.rule} ${found.message}`,
      );
    const before = keys((await tree.run(['check', '--format', 'json'])).out);
    const { out } = await tree.run([
      ...['whatif', '--retire', 'tides', '--format', 'json'],
    ]);
    const { appeared, resolved } = JSON.parse(out).findings;
    const file = 'tides/catalog-info.yaml';
    tree.write({
      [file]: productYaml(
        'tides',
        '  outputPorts: [{ name: levels, type: table }]\n',
      ).replace('experimental', 'retired'),
    });
    const after = keys((await tree.run(['check', '--format', 'json'])).out);
    const added = after.filter((key: string) => !before.includes(key));
    const gone = before.filter((key: string) => !after.includes(key));
    expect(keys(JSON.stringify({ findings: appeared })).sort()).toEqual(
      added.sort(),
    );
    expect(keys(JSON.stringify({ findings: resolved })).sort()).toEqual(
      gone.sort(),
    );
    expect(added.length + gone.length).toBeGreaterThan(0);
  });

  it('takes moves from a file, and then those of the command line in their order', async () => {
    tree.write({
      'moves.yaml': `moves:
  - move: tides
    to: group:desk
  - retire: tides#levels
`,
    });
    const { out } = await tree.run([
      ...['whatif', '--moves', 'moves.yaml', '--format', 'json'],
      ...['--merge', 'tides=charts', '--move', 'charts=region:emea'],
    ]);
    const { moves, patches } = JSON.parse(out);
    expect(moves).toEqual([
      { move: 'tides', to: 'group:desk' },
      { retire: 'tides#levels' },
      { merge: 'tides', into: 'charts' },
      { move: 'charts', to: 'region:emea' },
    ]);
    expect(patches.map(({ ref }: { ref: string }) => ref)).toEqual([
      'dataproduct:default/charts',
      'dataproduct:default/tides',
    ]);
  });

  it.each([
    [
      ['--move', 'tide=group:desk', '--move', 'tides=group:dusk'],
      'move 1, `move`: Data product `tide` is not in the mesh; did you mean `dataproduct:tides`?\nmove 2, `to`: Group `dusk` is not in the mesh; did you mean `group:desk`?\n',
    ],
    [[], 'Nothing to try: say --move, --merge, --retire or --moves <file>\n'],
    [['--moves', 'no.yaml'], 'no.yaml: it does not exist\n'],
    [
      ['--moves', 'bad.yaml'],
      'bad.yaml: move 1: expected `{ move, to }`, `{ merge, into }` or `{ retire }`, each a ref\n',
    ],
    [
      ['--move', 'tides=desk'],
      'move 1, `to`: `desk` is no data product of the mesh, and a group or a domain is named with its kind, such as `group:desk`; did you mean `group:desk`?\n',
    ],
    [
      ['--move', 'tides=bilings'],
      'move 1, `to`: `bilings` is no data product of the mesh, and a group or a domain is named with its kind, such as `group:bilings`\n',
    ],
    [
      ['--moves', 'catalog-info.yaml'],
      expect.stringMatching(
        /^catalog-info.yaml: there are \d+ documents; moves stand in one list\n$/,
      ),
    ],
    [['--moves', 'broken.yaml'], expect.stringMatching(/^broken.yaml: .+\n$/)],
  ])('refuses %j', async (args, reason) => {
    tree.write({ 'bad.yaml': '- 7\n', 'broken.yaml': '- [\n' });
    const { code, out, err } = await tree.run(['whatif', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err.replace(/^data-mesh: /, '')).toEqual(reason);
  });
});

describe('a move with a name missing', () => {
  it.each(['tides', 'tides=', '=group:desk'])(
    'is told, with one that is whole: %s',
    async text => {
      expect(await tree.run(['whatif', '--move', text])).toEqual({
        code: 2,
        out: '',
        err: `data-mesh: --move takes two names with \`=\` between them, such as \`visits=group:field-crew\`, not \`${text}\`\n`,
      });
    },
  );
});

describe('data-mesh impact', () => {
  it('says what hangs on a data product or a port', async () => {
    const { code, out, err } = await tree.run(['impact', 'tides#levels']);
    expect(err).toBe('');
    expect(out)
      .toBe(`dataproduct:tides#levels reaches 1 data product, 0 other readers, 0 measures, 0 bets, 0 goals, 1 domain, 0 regions

Read it
  dataproduct:charts (group:crew)

Domains
  domain:sea
`);
    expect(code).toBe(0);
  });

  it('gives the same as JSON, each with its way', async () => {
    const { out } = await tree.run(['impact', 'tides', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      product: 'dataproduct:default/tides',
      direct: [
        {
          id: 'dataproduct:default/charts',
          path: [
            { id: 'dataproduct:default/tides', is: 'product' },
            { id: 'dataproduct:default/charts', is: 'product', by: 'reads' },
          ],
        },
      ],
      isCut: false,
    });
  });

  it('refuses what is not there', async () => {
    expect(await tree.run(['impact', 'tide'])).toEqual({
      code: 2,
      out: '',
      err: 'data-mesh: Data product `tide` is not in the mesh; did you mean `dataproduct:tides`?\n',
    });
  });

  it('finds readers in the mesh of a snapshot, too', async () => {
    const elsewhere = {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'routes' },
      spec: {
        type: 'aggregate',
        lifecycle: 'production',
        owner: 'group:desk',
        inputPorts: [{ from: 'charts#maps' }],
      },
    };
    tree.write({
      'snapshot.json': JSON.stringify({
        format: 'data-mesh-snapshot/v2',
        pulledAt: '2026-11-20T08:00:00.000Z',
        madeBy: '0.1.0',
        entities: [elsewhere],
      }),
    });
    const { out } = await tree.run([
      ...['impact', 'tides', '--snapshot', 'snapshot.json'],
    ]);
    expect(out).toContain(`
Read it through others
  dataproduct:routes (group:desk) through dataproduct:charts
`);
  });
});
