import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { readSample } from '../__testUtils__/sample';
import type { KeyedFinding, Outcome } from '../declare/outcome';
import { rules } from '../rules';
import { governMesh } from '../settings/governMesh';
import { compareOutcomes } from './compareOutcomes';
import { evaluateMesh } from './evaluate';

const finding: KeyedFinding = {
  ...{ key: 'k', severity: 'error', message: 'm' },
  path: ['spec', 'owner'],
};

function outcome(rule: string, subject: string, rest: Partial<Outcome> = {}) {
  const status = 'pass' as const;
  return { rule, subject, status, findings: [], ...rest };
}

const a1 = outcome('a', 'one');
const b1 = outcome('b', 'one', { status: 'fail', findings: [finding] });
const a2 = outcome('a', 'two', { status: 'unknown', reason: 'why' });

describe('comparing outcomes', () => {
  it('finds no change between outcomes that say the same', () => {
    const copies: Outcome[] = structuredClone([a1, b1, a2]);
    expect(compareOutcomes([a1, b1, a2], copies)).toEqual([]);
    expect(compareOutcomes([a1, b1, a2], [a2, b1, a1])).toEqual([]);
  });

  it.each<[string, Outcome, Partial<Outcome>]>([
    ['status', a1, { status: 'not-applicable' }],
    ['reason', a2, { reason: 'else' }],
    ['grace', a1, { isGrace: true }],
    ['text of a finding', b1, { findings: [{ ...finding, message: 'n' }] }],
    [
      'severity of a finding',
      b1,
      { findings: [{ ...finding, severity: 'info' }] },
    ],
    ['place of a finding', b1, { findings: [{ ...finding, path: ['spec'] }] }],
    ['number of findings', b1, { findings: [finding, finding] }],
    [
      'waiver',
      b1,
      {
        waiver: { id: 'w', body: 'b', expires: '2026-12-01', isExpired: false },
      },
    ],
  ])('finds another %s', (_, before, change) => {
    const after = { ...before, ...change };
    const others = [a1, b1, a2].filter(other => other !== before);
    expect(compareOutcomes([...others, before], [after, ...others])).toEqual([
      { before, after },
    ]);
  });

  it('finds rules and subjects that came or went', () => {
    expect(compareOutcomes([a1], [a1, b1])).toEqual([{ after: b1 }]);
    expect(compareOutcomes([a1, b1], [a1])).toEqual([{ before: b1 }]);
    expect(compareOutcomes([a1], [a1, a2])).toEqual([{ after: a2 }]);
    expect(compareOutcomes([a1, a2], [a1])).toEqual([{ before: a2 }]);
  });

  it('finds what another day changes in the sample organisation', () => {
    const graph = buildMeshGraph(readMesh(readSample()).items);
    const on = (today: string) =>
      evaluateMesh(graph, { today, ...governMesh(graph, { rules, today }) });
    const [november, april] = [on('2026-11-20'), on('2027-04-20')];
    const changes = compareOutcomes(november.outcomes(), april.outcomes());
    expect(changes.length).toBeGreaterThan(10);
    for (const { before, after } of changes)
      expect(JSON.stringify(before)).not.toBe(JSON.stringify(after));
    const unchanged = new Set([...november.outcomes()].map(o => textOf(o)));
    const rest = [...april.outcomes()].filter(o => !unchanged.has(textOf(o)));
    expect(changes.map(({ after }) => after)).toEqual(rest);
  });
});

function textOf(value: Outcome): string {
  return JSON.stringify(value);
}
