import {
  buildMeshGraph,
  readMesh,
  type Outcome,
  type Status,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { readSample } from '../__testUtils__/sample';
import { createJudge } from '../evaluate/createJudge';
import { readGovernance } from '../governance/policies';
import { rules } from '../rules';
import {
  aggregateByBody,
  aggregateByDomain,
  aggregateByOwner,
  aggregateByRegion,
} from './aggregate';
import { countLevels, levelOf, type LevelSet } from './levels';
import { buildScorecard } from './scorecard';
import { sliceScorecard, type Slice } from './slices';
import { addTally, compareTallies, EMPTY_TALLY, type Tally } from './tally';

const graph = buildMeshGraph(readMesh(readSample()).items);
const evaluation = createJudge({ rules, today: '2026-11-20' })(graph);
const governance = readGovernance(graph);
const slices = sliceScorecard(graph, evaluation, governance);
const scorecard = buildScorecard(evaluation);

const sum = (tallies: readonly Tally[]) => {
  const total = { ...EMPTY_TALLY };
  for (const tally of tallies) addTally(total, tally);
  return total;
};

describe('slices of a scorecard', () => {
  it.each([
    ['owners', aggregateByOwner(graph, scorecard.byEntity)],
    ['domains', aggregateByDomain(graph, scorecard.byEntity)],
    ['regions', aggregateByRegion(graph, scorecard.byEntity)],
    ['bodies', aggregateByBody(graph, scorecard.byEntity, governance)],
  ] as const)('of %s hold all that belongs to them, once', (name, sums) => {
    const found = slices[name];
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(each => each.name))).toEqual(new Set(sums.keys()));
    for (const { name: whose, entities, families } of found) {
      expect(sums.get(whose)).toEqual({
        entities,
        tally: sum(families.map(({ tally }) => tally)),
      });
    }
  });

  it('of rules and families are those of the scorecard', () => {
    expect(new Map(slices.rules.map(each => [each.rule, each.tally]))).toEqual(
      scorecard.byRule,
    );
    expect(
      new Map(slices.families.map(each => [each.family, each.tally])),
    ).toEqual(scorecard.byFamily);
  });

  it('come worst first', () => {
    const worst = ({ families }: Slice) => families[0].tally;
    for (const list of [slices.owners, slices.domains, slices.bodies]) {
      list.slice(1).forEach((slice, at) => {
        expect(
          compareTallies(worst(list[at]), worst(slice)),
        ).toBeLessThanOrEqual(0);
        slice.families.slice(1).forEach((family, place) => {
          expect(
            compareTallies(slice.families[place].tally, family.tally),
          ).toBeLessThanOrEqual(0);
        });
      });
    }
  });

  it('of a body hold the entities of the enterprise, or of its domains', () => {
    const enterprise = slices.bodies.find(({ name }) =>
      name.includes('enterprise'),
    );
    expect(enterprise?.entities).toBe(scorecard.byEntity.size);
  });
});

const LADDER: LevelSet = {
  id: 'basics',
  levels: [
    { name: 'owned', rules: ['a', 'b'] },
    { name: 'promised', rules: ['c'] },
    { name: 'valued', rules: ['d'] },
  ],
};

const ended = (statuses: Readonly<Record<string, Status>>): Outcome[] =>
  Object.entries(statuses).map(([rule, status]) => ({
    rule,
    status,
    subject: 'dataproduct:default/x',
    findings: [],
  }));

describe('levels', () => {
  it('are reached one after another, and what is missing is named', () => {
    expect(
      levelOf(LADDER, ended({ a: 'pass', b: 'pass', c: 'fail', d: 'pass' })),
    ).toEqual({
      set: 'basics',
      level: 'owned',
      reached: 1,
      of: 3,
      applies: true,
      next: { level: 'promised', open: [{ rule: 'c', status: 'fail' }] },
      waived: [],
      unknown: [],
    });
  });

  it('count what is waived neither way, and say so', () => {
    expect(
      levelOf(
        LADDER,
        ended({ a: 'pass', b: 'waived', c: 'not-applicable', d: 'pass' }),
      ),
    ).toMatchObject({ level: 'valued', next: undefined, waived: ['b'] });
  });

  it('are not reached by what nobody knows', () => {
    for (const status of ['unknown', 'error'] as const) {
      expect(levelOf(LADDER, ended({ a: status }))).toMatchObject({
        level: undefined,
        reached: 0,
        next: { level: 'owned', open: [{ rule: 'a', status }] },
        unknown: ['a'],
      });
    }
  });

  it('do not exist where nothing applies', () => {
    for (const outcomes of [[], ended({ a: 'not-applicable' })]) {
      expect(levelOf(LADDER, outcomes)).toMatchObject({
        applies: false,
        level: undefined,
        reached: 0,
        next: undefined,
      });
    }
  });

  it('never fall when something more passes', () => {
    const status = fc.constantFrom<Status>('pass', 'fail', 'unknown', 'waived');
    const any = fc.record({ a: status, b: status, c: status, d: status });
    fc.assert(
      fc.property(any, fc.constantFrom('a', 'b', 'c', 'd'), (before, rule) => {
        const after = { ...before, [rule]: 'pass' as const };
        expect(levelOf(LADDER, ended(after)).reached).toBeGreaterThanOrEqual(
          levelOf(LADDER, ended(before)).reached,
        );
      }),
    );
  });

  it('are counted, those below the first and those that have none included', () => {
    const levels = [
      levelOf(LADDER, ended({ a: 'pass' })),
      levelOf(LADDER, ended({ a: 'fail' })),
      levelOf(LADDER, ended({ a: 'fail', c: 'pass' })),
      levelOf(LADDER, []),
    ];
    expect(countLevels(LADDER, levels)).toEqual({
      set: 'basics',
      levels: [
        { level: undefined, entities: 2 },
        { level: 'owned', entities: 0 },
        { level: 'promised', entities: 0 },
        { level: 'valued', entities: 1 },
      ],
      notApplicable: 1,
    });
  });
});
