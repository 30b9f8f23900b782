import { finish, readMesh, type MeshItem } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { rules as allRules } from '../..';
import { governMeshInSteps } from '../../settings/governMesh';
import { denseEntity } from './__testUtils__/denseMesh';
import { anyEdit, editMesh } from './__testUtils__/edits';
import {
  evaluateAll,
  govern,
  items,
  product,
  resultsOf,
  start,
  today,
} from './__testUtils__/salesMesh';
import {
  createLiveEvaluation,
  liveEvaluationInSteps,
  type LiveEvaluation,
} from './liveEvaluation';

const RUNS = Number(process.env.LIVE_RUNS ?? 5);

/** Lets some steps be done. */
function steps(count: number): () => boolean {
  let left = count;
  return () => left-- > 0;
}

function settle(live: LiveEvaluation): void {
  while (!live.judgeStatistics(steps(3)));
}

describe('judging in slices', () => {
  it('ends as a full evaluation, however many steps come between changes', () => {
    const change = fc.record({ edit: anyEdit, count: fc.nat(60) });
    fc.assert(
      fc.property(
        fc.array(denseEntity, { minLength: 8, maxLength: 16 }),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (entities, changes) => {
          const mesh = editMesh(entities);
          const live = createLiveEvaluation(mesh.items(), { today, govern });
          for (const { edit, count } of changes) {
            live.judge(steps(count));
            live.take(mesh.edit(edit));
          }
          settle(live);
          const whole = createLiveEvaluation(mesh.items(), { today, govern });
          whole.judge();
          expect(resultsOf(live.evaluation)).toEqual(
            resultsOf(whole.evaluation),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('tells the same changes as judging at once', () => {
    fc.assert(
      fc.property(
        fc.array(denseEntity, { minLength: 8, maxLength: 16 }),
        anyEdit,
        (entities, edit) => {
          const told = [true, false].map(isInSlices => {
            const mesh = editMesh(entities);
            const live = createLiveEvaluation(mesh.items(), { today, govern });
            live.judge();
            live.take(mesh.edit(edit));
            if (isInSlices) while (!live.judge(steps(2)));
            else live.judge();
            return live.takeChanges().map(({ before, after }) => ({
              before,
              after,
            }));
          });
          const inOrder = (list: readonly object[]) =>
            list.map(one => JSON.stringify(one)).sort();
          expect(inOrder(told[0])).toEqual(inOrder(told[1]));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('answers at once who asks for statistics in between', () => {
    const live = createLiveEvaluation(items(...chainOf(60)), { today, govern });
    live.judge();
    live.judgeStatistics(steps(1));
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll(chainOf(60))),
    );
  });

  it('shows a change when it is judged', () => {
    const live = start(chainOf(3));
    const count = () => live.evaluation.graph.nodes().length;
    const before = count();
    live.take({ put: items(product('new')) });
    expect(live.isSettled).toBe(false);
    live.judge();
    expect(count()).toBe(before + 1);
  });
});

/** Products in a row, forty to a domain and a team. */
function chainOf(length: number): object[] {
  const places = Array.from({ length: Math.ceil(length / 40) }, (_, n) => n);
  return [
    ...Array.from({ length }, (_, n) => link(n, 'internal')),
    ...places.map(n => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Domain',
      metadata: { name: `domain-${n}` },
      spec: { owner: `group:crew-${n}`, dataMesh: { region: 'emea' } },
    })),
    ...places.map(n => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: `crew-${n}` },
      spec: { type: 'team', children: [] },
    })),
  ];
}

function link(n: number, classification: string): object {
  const place = Math.floor(n / 40);
  return product(`p${n}`, {
    owner: `group:crew-${place}`,
    domain: `domain-${place}`,
    inputPorts: n === 0 ? [] : [{ from: `p${n - 1}#out` }],
    outputPorts: [
      {
        name: 'out',
        version: '1.0.0',
        classification: n === 0 ? classification : undefined,
      },
    ],
  });
}

/** Rules that ask for what follows from the whole mesh. */
const rules = allRules.filter(({ id }) =>
  [
    'interop-classification-lowered',
    'interop-cycle',
    'interop-product-id-duplicate',
    'region-community-mismatch',
    'region-cross-region-ratio',
    'team-hand-off-chain',
    'team-interaction-excess',
    'value-tree-zombie-product',
  ].includes(id),
);

/** Counts how often somebody looks at an item. */
function countLooks(list: readonly MeshItem[]) {
  let looks = 0;
  const watched = list.map(item => ({
    ...item,
    get entity() {
      looks++;
      return item.entity;
    },
    get references() {
      looks++;
      return item.references;
    },
  }));
  const take = () => {
    const taken = looks;
    looks = 0;
    return taken;
  };
  return { watched, take };
}

/** The most looks in one step of a start, and of a change for all downstream. */
function mostInAStep(length: number) {
  const { watched, take } = countLooks(readMesh(chainOf(length)).items);
  const configuration = {
    settings: new Map(
      rules.map(({ id }) => [id, { severity: 'error' as const }]),
    ),
    rules: [],
  };
  const building = liveEvaluationInSteps(watched, {
    today,
    govern: graph => governMeshInSteps(graph, { rules, configuration, today }),
  });
  let most = 0;
  const note = () => {
    most = Math.max(most, take());
    return true;
  };
  for (let step = building.next(); ; step = building.next()) {
    note();
    if (!step.done) continue;
    const live = step.value;
    live.judgeStatistics(note);
    const first = most;
    most = 0;
    live.take({ put: readMesh([link(0, 'restricted')]).items });
    live.judge(note);
    return { first, change: most };
  }
}

describe('a step', () => {
  it('does not grow with the mesh', () => {
    const [small, large] = [1_500, 4_500].map(mostInAStep);
    expect(large.first).toBeLessThan(1.3 * small.first);
    expect(large.change).toBeLessThan(1.3 * small.change);
    expect(large.first).toBeLessThan(4_500);
  });
});

it('is all of it where nobody asks for slices', () => {
  const live = finish(
    liveEvaluationInSteps(items(...chainOf(60)), { today, govern }),
  );
  expect(live.judge()).toBe(true);
  expect(live.isSettled).toBe(true);
});
