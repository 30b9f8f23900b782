import type { Configuration } from '../..';
import {
  activeBet,
  chain,
  evaluateAll,
  forum,
  govern,
  governBy,
  items,
  product,
  resultsOf,
  sales,
  start,
  today,
} from './__testUtils__/salesMesh';
import { createLiveEvaluation } from './liveEvaluation';

describe('a live evaluation', () => {
  it('follows the day', () => {
    const bet = activeBet({
      review: { next: '2026-11-25' },
    });
    const live = start([...chain, bet]);
    const changes = live.apply({ today: '2026-12-01' });
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll([...chain, bet], { today: '2026-12-01' })),
    );
    const overdue = changes.find(
      ({ after }) => after?.rule === 'portfolio-review-overdue',
    );
    expect(overdue?.before?.status).toBe('pass');
    expect(overdue?.after?.status).toBe('fail');
    expect(overdue?.causes).toEqual([{ what: 'day', part: '2026-12-01' }]);
  });

  it('judges nobody at midnight but for whom a date is written', () => {
    const live = start(chain);
    const before = live.judgements;
    live.apply({ today: '2026-12-01' });
    expect(live.judgements - before).toBe(0);
  });

  it('ends the grace of a policy on its day', () => {
    const policy = forum({
      status: 'grace',
      graceUntil: '2026-11-30',
      rules: [{ rule: 'interop-port-without-contract', severity: 'error' }],
    });
    const mesh = [...chain, policy];
    const live = start(mesh);
    live.apply({ today: '2026-12-01' });
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll(mesh, { today: '2026-12-01' })),
    );
  });

  it('tells the severity that a policy sets of what it waives as well', () => {
    const policy = forum({
      rules: [{ rule: 'ownership-nominated-owner-missing', severity: 'info' }],
    });
    const waiving = {
      ...policy,
      spec: {
        ...policy.spec,
        seats: [{ who: 'user:ana', role: 'chair' }],
        waivers: [
          {
            ...{ id: 'late', rule: 'ownership-nominated-owner-missing' },
            ...{ entity: 'dataproduct:p0', reason: 'It is late.' },
            ...{ requestedBy: 'user:bo', approvedBy: 'user:ana' },
            ...{ approvedOn: '2026-10-01', expires: '2026-12-31' },
          },
        ],
      },
    };
    const mesh = [sales(), product('p0'), product('p1')];
    const live = start(mesh);
    live.apply({ put: items(waiving) });
    expect(
      live.evaluation.outcome(
        'ownership-nominated-owner-missing',
        'dataproduct:default/p0',
      ),
    ).toMatchObject({ status: 'waived', findings: [{ severity: 'info' }] });
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll([...mesh, waiving])),
    );
  });

  it("judges who takes the place of a ref that is nobody's any more", () => {
    const waived = {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'GovernanceBody',
      metadata: { name: 'forum' },
      spec: {
        type: 'technology',
        owner: 'group:crew',
        scope: { level: 'enterprise' },
        seats: [{ who: 'user:ana', role: 'chair' }],
        waivers: [
          {
            ...{ id: 'late', rule: 'interop-port-without-contract' },
            ...{ entity: 'dataproduct:gone', reason: 'It is late.' },
            ...{ requestedBy: 'user:bo', approvedBy: 'user:ana' },
            ...{ approvedOn: '2026-10-01', expires: '2026-12-31' },
          },
        ],
      },
    };
    const reading = product('p0', { inputPorts: [{ from: 'gone' }] });
    const board = { ...waived, metadata: { name: 'board' } };
    const live = start([waived, reading]);
    live.apply({ today: '2026-09-30' });
    live.apply({ today: '2026-12-01', put: items(product('p0')) });
    live.apply({ today: '2026-09-30', put: items(board) });
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(
        evaluateAll([waived, product('p0'), board], { today: '2026-09-30' }),
      ),
    );
  });

  it('finds that a product serves nothing when its reader retires', () => {
    const bet = activeBet({
      initiatives: [
        { id: 'first', title: 'First', status: 'active', builds: ['p1'] },
      ],
    });
    const reading = { inputPorts: [{ from: 'p0#out' }] };
    const retired = product('p1', { ...reading, lifecycle: 'retired' });
    const mesh = [sales(), bet, product('p0')];
    const live = start([...mesh, product('p1', reading)]);
    live.apply({ put: items(retired) });
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll([...mesh, retired])),
    );
  });

  it('follows the readings of a store', () => {
    const bet = activeBet({
      measures: [
        {
          id: 'calls',
          title: 'Calls',
          indicator: 'leading',
          direction: 'decrease',
          baseline: { value: 9, asOf: '2026-01-01' },
          target: { value: 1, by: '2027-01-01' },
        },
      ],
    });
    const stored: { value: number; asOf: string }[] = [];
    const storedReadings = () => stored;
    const live = start([...chain, bet], { storedReadings });
    const ref = 'valuehypothesis:default/bet';
    const before = live.evaluation.outcome('measure-unmeasured', ref);
    stored.push({ value: 5, asOf: '2026-11-19' });
    const changes = live.apply({ readings: [ref] });
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll([...chain, bet], { storedReadings })),
    );
    expect(before).not.toEqual(
      live.evaluation.outcome('measure-unmeasured', ref),
    );
    expect(changes.flatMap(({ causes }) => causes)).toContainEqual({
      what: 'readings',
      ref,
    });
  });

  it('follows the configuration', () => {
    const configuration: Configuration = {
      settings: new Map([
        ['interop-port-without-contract', { severity: 'info' }],
      ]),
      rules: [],
    };
    const live = start(chain);
    const changes = live.apply({ govern: governBy(configuration) });
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll(chain, { govern: governBy(configuration) })),
    );
    expect(new Set(changes.map(({ after }) => after?.rule))).toEqual(
      new Set(['interop-port-without-contract']),
    );
  });

  it('takes on rules that a policy declares, and lets them go', () => {
    const declaring = forum({
      checks: [
        {
          id: 'interop-named-version',
          title: 'Ports have versions',
          match: { 'spec.lifecycle': 'production' },
          demand: { 'spec.version': { $exists: true } },
        },
      ],
    });
    const live = start(chain);
    for (const policy of [declaring, forum({})]) {
      live.apply({ put: items(policy) });
      expect(resultsOf(live.evaluation)).toEqual(
        resultsOf(evaluateAll([...chain, policy])),
      );
    }
  });

  it('tells which field of which entity made a rule end otherwise', () => {
    const live = start(chain);
    const changed = product('p20', {
      inputPorts: [{ from: 'p19#out' }],
      lifecycle: 'experimental',
    });
    const changes = live.apply({ put: items(changed) });
    const ofReader = changes.find(
      ({ after }) =>
        after?.rule === 'interop-unstable-upstream' &&
        after.subject === 'dataproduct:default/p21',
    );
    expect(ofReader?.causes).toContainEqual({
      what: 'entity',
      ref: 'dataproduct:default/p20',
      part: 'spec.lifecycle',
    });
  });

  it('is judged in slices that a caller drives, also amid changes', () => {
    const live = createLiveEvaluation(items(...chain), { today, govern });
    const slice = () => {
      let left = 7;
      return live.judge(() => left-- > 0);
    };
    const retired = product('p3', {
      inputPorts: [{ from: 'p2#out' }],
      lifecycle: 'retired',
    });
    expect(live.isSettled).toBe(false);
    expect(slice()).toBe(false);
    live.take({ put: items(retired) });
    let slices = 1;
    while (!slice()) slices++;
    expect(slices).toBeGreaterThan(4);
    expect(live.isSettled).toBe(true);
    const now = chain.map(entity =>
      'name' in entity.metadata && entity.metadata.name === 'p3'
        ? retired
        : entity,
    );
    expect(resultsOf(live.evaluation)).toEqual(resultsOf(evaluateAll(now)));
  });
});
