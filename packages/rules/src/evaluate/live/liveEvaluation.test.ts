import {
  buildMeshGraph,
  readMesh,
  type MeshChange,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { evaluateMesh, governMesh, rules } from '../..';
import { readSample } from '../../__testUtils__/sample';
import type { Evaluation } from '../evaluation';
import { isStatistical } from '../passes';
import { denseEntity } from './__testUtils__/denseMesh';
import { anyEdit, editMesh } from './__testUtils__/edits';
import { evaluateLive, type LiveEvaluation } from './liveEvaluation';
import type { OutcomeChange } from '../passes';

/** LIVE_RUNS=1000 looks longer. */
const RUNS = Number(process.env.LIVE_RUNS ?? 5);

const today = '2026-11-20';

/** Rules that are off unless asked for are asked for. */
const configuration = {
  settings: new Map(
    rules
      .filter(({ severity }) => severity === 'off')
      .map(({ id }) => [id, { severity: 'warning' as const }]),
  ),
  rules: [],
};

const govern = (graph: MeshGraph, day = today) =>
  governMesh(graph, { rules, today: day, configuration });

function startWith(items: readonly MeshItem[]): LiveEvaluation {
  return evaluateLive(items, { today, govern });
}

function evaluateAll(items: readonly MeshItem[], day = today): Evaluation {
  const graph = buildMeshGraph(items);
  return evaluateMesh(graph, { today: day, ...govern(graph, day) });
}

/** Each result as a text, by rule and subject. */
function resultsOf(evaluation: Evaluation): Record<string, string> {
  return Object.fromEntries(
    [...evaluation.outcomes()].map(({ rule, subject, ...result }) => [
      `${rule} ${subject}`,
      JSON.stringify(result),
    ]),
  );
}

function read(entity: object): MeshItem {
  const { items, refused } = readMesh([entity]);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return items[0];
}

const denseEntities = fc.array(denseEntity, { minLength: 8, maxLength: 16 });

const put = (...entities: object[]): MeshChange => ({
  put: readMesh(entities).items,
});

describe('a live evaluation', () => {
  it('is what a full evaluation would be, after any edits of the sample', () => {
    const sample = readSample() as Record<string, unknown>[];
    const edits = fc.array(anyEdit, { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(edits, list => {
        const mesh = editMesh(sample);
        const live = startWith(mesh.items());
        for (const edit of list) live.apply(mesh.edit(edit));
        expect(resultsOf(live.evaluation)).toEqual(
          resultsOf(evaluateAll(mesh.items())),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is so after each change of a mesh in which everything is connected', () => {
    const change = fc.record({
      entity: denseEntity,
      action: fc.constantFrom('put', 'put', 'put', 'remove'),
    });
    fc.assert(
      fc.property(
        denseEntities,
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (start, changes) => {
          const items = new Map(start.map(read).map(one => [one.ref, one]));
          const live = startWith([...items.values()]);
          for (const { entity, action } of changes) {
            const item = read(entity);
            if (action === 'put') items.set(item.ref, item);
            else items.delete(item.ref);
            live.apply(
              action === 'put' ? { put: [item] } : { remove: [item.ref] },
            );
            expect(resultsOf(live.evaluation)).toEqual(
              resultsOf(evaluateAll([...items.values()])),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is so after each change of a single field there', () => {
    fc.assert(
      fc.property(
        denseEntities,
        fc.array(anyEdit, { minLength: 1, maxLength: 20 }),
        (start, edits) => {
          const mesh = editMesh(start);
          const live = startWith(mesh.items());
          for (const edit of edits) {
            live.apply(mesh.edit(edit));
            expect(resultsOf(live.evaluation)).toEqual(
              resultsOf(evaluateAll(mesh.items())),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is so from day to day, whichever comes next', () => {
    // the days around those that are written there
    const day = fc.constantFrom(
      ...['2026-09-30', '2026-10-01', '2026-11-01', '2026-11-02'],
      ...['2026-12-31', '2027-01-01', '2027-02-01'],
    );
    const step = fc.record({ day, entity: fc.option(denseEntity) });
    fc.assert(
      fc.property(
        denseEntities,
        fc.array(step, { minLength: 1, maxLength: 8 }),
        (start, steps) => {
          const items = new Map(start.map(read).map(one => [one.ref, one]));
          const live = startWith([...items.values()]);
          for (const { day: next, entity } of steps) {
            const changed = entity ? [read(entity)] : [];
            for (const item of changed) items.set(item.ref, item);
            live.apply({ today: next, put: changed });
            expect(resultsOf(live.evaluation)).toEqual(
              resultsOf(evaluateAll([...items.values()], next)),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('tells what ends otherwise than before, and nothing else', () => {
    const statistical = new Set(rules.filter(isStatistical).map(r => r.id));
    const told = ({ before, after }: OutcomeChange) =>
      `${(before ?? after)?.rule} ${(before ?? after)?.subject}`;
    const isTold = (key: string) => !statistical.has(key.split(' ')[0]);
    fc.assert(
      fc.property(denseEntities, denseEntity, (start, changed) => {
        const live = startWith(start.map(read));
        const before = resultsOf(live.evaluation);
        const changes = live.apply({ put: [read(changed)] });
        const after = resultsOf(live.evaluation);
        const different = [
          ...new Set([...Object.keys(before), ...Object.keys(after)]),
        ].filter(key => before[key] !== after[key]);
        expect(changes.map(told).filter(isTold).sort()).toEqual(
          different.filter(isTold).sort(),
        );
      }),
      { numRuns: RUNS },
    );
  });

  const product = (name: string, spec: object = {}) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      ...spec,
    },
  });

  it('finds those who looked for what was not there', () => {
    const reader = product('reader', { inputPorts: [{ from: 'later#out' }] });
    const live = startWith(readMesh([reader]).items);
    const outcome = () =>
      live.evaluation.outcome(
        'interop-input-unresolved',
        'dataproduct:default/reader',
      )?.status;
    expect(outcome()).toBe('fail');
    live.apply(put(product('later', { outputPorts: [{ name: 'out' }] })));
    expect(outcome()).toBe('pass');
    live.apply({ remove: ['dataproduct:default/later'] });
    expect(outcome()).toBe('fail');
  });

  it('tells nothing when nothing ends otherwise', () => {
    const live = startWith(readMesh([product('visits')]).items);
    const titled = {
      ...product('visits'),
      metadata: { name: 'visits', title: 'T' },
    };
    expect(live.apply(put(titled))).toEqual([]);
    expect(live.apply({ remove: ['dataproduct:default/nothing'] })).toEqual([]);
  });
});
