import { meshOf, readYaml } from '../../__testUtils__/yaml';
import { buildMeshGraph } from '../../graph/meshGraph';
import { readMesh } from '../../graph/meshItem';
import type { PlacedValueTreeNode, ValueTree } from './types';
import { createValueTrees } from './valueTrees';

const TODAY = '2026-11-20';

const MESH = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: enterprise, title: Enterprise }
spec:
  owner: board
  dataMesh:
    vision: Better outcomes for everyone.
    goals: [{ id: outcomes, title: Healthier outcomes }]
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: journey, title: Patient journey }
spec:
  owner: leads
  subdomainOf: enterprise
  dataMesh:
    goals:
      - { id: access, title: Faster access, contributesTo: ['enterprise#outcomes'] }
      - { id: trust, title: More trust, status: achieved }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: suggest, title: Suggestions help }
spec:
  owner: leads
  status: active
  goals: ['journey#access', 'journey#trust']
  statement: { weBelieve: suggestions, for: colleagues, willResultIn: fewer days }
  measures: [{ id: days, measuredBy: outcomes }]
  initiatives:
    - { id: pilot, title: Pilot, status: active, learningQuestion: 'Do they act?', builds: [suggestions], uses: [visits] }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: train, title: Training helps }
spec:
  owner: leads
  effortType: non-data
  status: stopped
  goals: ['journey#access']
  succeededBy: suggest
  statement: { weBelieve: training, willResultIn: fewer days }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: advise, title: Advice helps }
spec:
  owner: leads
  status: proposed
  goals: ['journey#access', 'journey#forgotten']
  statement: { weBelieve: advice, willResultIn: fewer days }
---
${['suggestions', 'outcomes', 'visits', 'calls', 'raw', 'idle']
  .map(
    name => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name}, title: '${name}' }
spec:
  type: aggregate
  lifecycle: production
  owner: crew
  domain: journey
  inputPorts: ${JSON.stringify(
    { suggestions: [{ from: 'calls' }], calls: [{ from: 'raw' }] }[
      name as 'calls'
    ] ?? [],
  )}
`,
  )
  .join('---')}
`;

const trees = createValueTrees(meshOf(MESH), TODAY);

function outline(tree: ValueTree | undefined): string[] {
  return (tree?.nodes ?? []).map(
    ({ level, tier, title, tie }: PlacedValueTreeNode) =>
      `${'  '.repeat(level - 1)}${tier} ${title}${tie ? ` (${tie})` : ''}`,
  );
}

describe('the tree below a vision', () => {
  const tree = trees.around('domain:default/enterprise');

  it('goes down through goals of other domains to initiatives and products', () => {
    expect(outline(tree)).toEqual([
      'vision Enterprise',
      '  goal Healthier outcomes',
      '    goal Faster access',
      '      hypothesis Suggestions help',
      '        initiative Pilot',
      '          product suggestions (builds)',
      '          product visits (uses)',
      '        product outcomes (measures)',
      '      hypothesis Advice helps',
      '      hypothesis Training helps',
    ]);
  });

  it('keeps ended bets and efforts that are not about data', () => {
    expect(
      tree?.nodes.find(({ title }) => title === 'Training helps'),
    ).toMatchObject({
      phase: 'ended',
      status: 'stopped',
      effortType: 'non-data',
    });
  });

  it('says in which domain a goal stands, and the bet as a sentence', () => {
    expect(tree?.nodes[2]).toMatchObject({ context: 'Patient journey' });
    expect(tree?.nodes[3].statement).toBe(
      'We believe that suggestions for colleagues will result in fewer days',
    );
  });
});

describe('the tree of a domain', () => {
  const tree = trees.around('domain:default/journey');

  it('shows a bet with two goals once, and links it to the second', () => {
    const bet = tree?.nodes.find(({ title }) => title === 'Suggestions help');
    expect(bet).toMatchObject({
      parentId: 'domain:default/journey#access',
      otherParents: [{ id: 'domain:default/journey#trust' }],
    });
  });

  it('shows a goal that bets name and nobody declares', () => {
    expect(tree?.nodes.find(({ isMissing }) => isMissing)).toMatchObject({
      tier: 'goal',
      title: 'forgotten',
    });
  });

  it('shows achieved goals as ended', () => {
    expect(tree?.nodes.find(({ title }) => title === 'More trust')?.phase).toBe(
      'ended',
    );
  });
});

describe('the tree around a value hypothesis', () => {
  it('shows its siblings below the first goal, with the bet in focus', () => {
    const tree = trees.around('valuehypothesis:default/advise');
    expect(tree?.rootId).toBe('domain:default/journey#access');
    expect(tree?.focusId).toBe('valuehypothesis:default/advise');
    expect(outline(tree)[0]).toBe('goal Faster access');
  });

  it('is no tree for what is in none', () => {
    expect(trees.around('group:default/crew')).toBeUndefined();
    expect(trees.around('dataproduct:default/visits')).toBeUndefined();
  });
});

describe('the support of a data product', () => {
  const titles = (ref: string) =>
    trees
      .support(ref)
      ?.paths.map(({ products, tie, steps }) =>
        [...products.map(p => p.title), tie, ...steps.map(s => s.title)].join(
          ' > ',
        ),
      );

  it('leads from what is built up to the vision, along every goal', () => {
    expect(titles('dataproduct:default/suggestions')).toEqual([
      'suggestions > builds > Pilot > Suggestions help > Faster access > Healthier outcomes > Enterprise',
      'suggestions > builds > Pilot > Suggestions help > More trust > Patient journey',
    ]);
  });

  it('counts a product that measures as supporting', () => {
    expect(trees.support('dataproduct:default/outcomes')).toMatchObject({
      directGoalIds: [
        'domain:default/journey#access',
        'domain:default/journey#trust',
      ],
      indirectGoalIds: [],
    });
  });

  it('counts what is upstream of a supporting product, and names the consumer', () => {
    expect(trees.support('dataproduct:default/raw')).toMatchObject({
      directGoalIds: [],
      indirectGoalIds: [
        'domain:default/journey#access',
        'domain:default/journey#trust',
      ],
      viaConsumerRefs: ['dataproduct:default/suggestions'],
    });
    expect(titles('dataproduct:default/raw')?.[0]).toMatch(
      /^raw > calls > suggestions > builds/,
    );
  });

  it('offers the live and waiting bets of its domain when it serves nothing', () => {
    const support = trees.support('dataproduct:default/idle');
    expect(support?.paths).toEqual([]);
    expect(support?.candidates.map(({ title }) => title)).toEqual([
      'Suggestions help',
      'Advice helps',
    ]);
  });

  it('is unknown for what is no data product of the mesh', () => {
    expect(trees.support('dataproduct:default/unheard-of')).toBeUndefined();
    expect(trees.support('domain:default/journey')).toBeUndefined();
  });

  it('is cut at the limit and says so', () => {
    const few = createValueTrees(meshOf(MESH), TODAY, {
      maxPaths: 1,
      maxNodes: 3,
    });
    expect(few.support('dataproduct:default/suggestions')).toMatchObject({
      paths: [{}],
      isCut: true,
    });
    expect(few.around('domain:default/enterprise')).toMatchObject({
      nodes: [{}, {}, {}],
      isCut: true,
    });
  });
});

describe('hostile value trees', () => {
  const domain = (name: string, goals: object[]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name },
    spec: { owner: 'leads', dataMesh: { goals } },
  });

  it('end when goals contribute to each other in a circle', () => {
    const circle = createValueTrees(
      buildMeshGraph(
        readMesh([
          domain('a', [{ id: 'x', contributesTo: ['b#y'] }]),
          domain('b', [{ id: 'y', contributesTo: ['a#x'] }]),
          ...readYaml(MESH),
        ]).items,
      ),
      TODAY,
    );
    expect(outline(circle.around('domain:default/a'))).toEqual([
      'vision a',
      '  goal x',
      '    goal y',
    ]);
  });

  it('stand a chain of 10,000 goals', () => {
    const goals = Array.from({ length: 10_000 }, (_, i) => ({
      id: `g${i}`,
      contributesTo: i === 0 ? [] : [`deep#g${i - 1}`],
    }));
    const bet = `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: leads
  status: active
  goals: ['deep#g9999']
  statement: { weBelieve: a, willResultIn: b }
  initiatives: [{ id: i, status: active, builds: [p] }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: p }
spec: { type: aggregate, lifecycle: production, owner: crew }
`;
    const deep = createValueTrees(
      buildMeshGraph(readMesh([domain('deep', goals), ...readYaml(bet)]).items),
      TODAY,
    );
    expect(deep.around('domain:default/deep')?.isCut).toBe(true);
    expect(deep.support('dataproduct:default/p')).toMatchObject({
      isCut: true,
      directGoalIds: ['domain:default/deep#g9999'],
    });
  });
});
