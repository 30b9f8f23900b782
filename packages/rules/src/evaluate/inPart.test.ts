import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import type { Rule } from '../declare/rule';
import { rules } from '../rules';
import { recommendedSettings } from '../settings/recommended';
import { effectiveWaivers } from '../governance/waivers';
import { evaluateMesh } from './evaluate';
import { verdictInPart } from './inPart';

const today = '2026-11-20';

/** What a rule finds at warning or above in a part of a mesh. */
function findInPart(rule: Rule, part: readonly unknown[]): string[] {
  const graph = buildMeshGraph(readMesh(part).items);
  const settings = recommendedSettings(rules);
  const on = {
    severity: 'warning',
    options: rule.options?.parse({}),
    origin: { source: 'recommended' },
  } as const;
  const settingsOf = new Map(settings).set(rule.id, on);
  const evaluation = evaluateMesh(graph, {
    rules,
    settingsFor: () => settingsOf,
    ...effectiveWaivers(graph, { today }),
    ...{ today, isPart: true },
  });
  return [...evaluation.outcomes()]
    .filter(outcome => outcome.rule === rule.id && outcome.status === 'fail')
    .flatMap(({ findings }) => findings)
    .filter(({ severity, unseen }) => severity !== 'info' && !unseen)
    .map(({ message }) => message);
}

/** Refs that lead out of a part are told of by whoever read the part. */
const judged = rules.filter(
  ({ inPartialMesh }) => inPartialMesh !== 'unverified',
);

describe('a mesh with which a rule is content', () => {
  it.each(judged.map(rule => [rule.id, rule] as const))(
    'is not accused in parts of it: %s',
    (_, rule) => {
      const mesh = parseAllDocuments(rule.examples.passing).map(document =>
        document.toJS(),
      );
      const parts = mesh.flatMap((entity, index) => [
        [entity],
        mesh.toSpliced(index, 1),
      ]);
      expect(parts.flatMap(part => findInPart(rule, part))).toEqual([]);
    },
  );
});

describe('in a part of a mesh', () => {
  const sure = { path: ['spec'], message: 'it says so itself' };
  const absent = { ...sure, message: 'nobody says so', fromAbsence: true };
  const UNKNOWN = {
    unknown: 'what is declared outside of what was read may decide it',
  };

  it.each([
    ['what is declared stands', 'judged', [sure], [sure]],
    ['absence is no ground', 'by-finding', [absent], UNKNOWN],
    ['absence takes nothing else away', 'by-finding', [absent, sure], [sure]],
    ['a rule may conclude from absence alone', 'unknown', [sure], UNKNOWN],
    ['a pass is a pass', 'unknown', [], []],
  ] as const)('%s', (_, inPartialMesh, verdict, left) => {
    expect(verdictInPart(verdict, { inPartialMesh })).toEqual(left);
  });
});
