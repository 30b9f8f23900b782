import {
  buildMeshGraph,
  dataProduct,
  readMesh,
} from '@backstage-data-mesh/model';
import { readSample } from '../../__testUtils__/sample';
import { PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { evaluateMesh } from '../evaluate';
import { recommendedSettings } from '../../settings/recommended';
import { rules } from '../../rules';
import { createEntityJudge, isEntityRule } from './createEntityJudge';

const { items } = readMesh(readSample());

describe('an entity that is judged alone', () => {
  it('has the findings that it has in the mesh, for rules that need no more', () => {
    const entityRules = rules.filter(isEntityRule);
    const settings = recommendedSettings(entityRules);
    const evaluation = evaluateMesh(buildMeshGraph(items), {
      rules: entityRules,
      settingsFor: () => settings,
    });
    const expected = [...evaluation.outcomes()].flatMap(({ findings }) => [
      ...findings,
    ]);
    const judge = createEntityJudge(rules);
    const found = items.flatMap(item => [...judge(item).findings]);
    expect(found.map(({ key }) => key).sort()).toEqual(
      expected.map(({ key }) => key).sort(),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('is not harmed by a rule that asks for more than it says', () => {
    const greedy = defineRule({
      id: 'team-greedy',
      summary: 'a',
      why: 'b',
      source: 'c',
      remedy: 'd',
      subject: everyOf(dataProduct),
      severity: 'error',
      examples: { passing: 'e', failing: 'f' },
      check: ({ node }, { facts }) =>
        facts.servesValue(node) ? PASS : [{ path: [], message: 'm' }],
    });
    const judge = createEntityJudge([greedy]);
    expect(items.flatMap(item => [...judge(item).findings])).toEqual([]);
  });
});
