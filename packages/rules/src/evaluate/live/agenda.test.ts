import fc from 'fast-check';
import { Agenda, type Task } from './agenda';

const task: Task = { marks: Uint8Array.of(1), cause: { what: 'start' } };
const other: Task = { marks: Uint8Array.of(1), cause: { what: 'settings' } };

/** Takes a task, or adds one for a node. */
const doings = fc.array(
  fc.oneof(fc.constant('take' as const), fc.nat({ max: 5 })),
);

describe('the agenda', () => {
  it('has the tasks of a node done together', () => {
    const agenda = new Agenda();
    for (const each of [task, other, task]) agenda.add(1, each);
    expect(agenda.take()).toEqual({ node: 1, tasks: [task, other] });
    expect(agenda.isEmpty).toBe(true);
  });

  it('takes nodes in the order in which they came, whatever comes meanwhile', () => {
    fc.assert(
      fc.property(doings, all => {
        const agenda = new Agenda();
        const waiting: number[] = [];
        const taken = all.flatMap(doing => {
          if (doing === 'take') return [[agenda.take()?.node, waiting.shift()]];
          agenda.add(doing, task);
          if (!waiting.includes(doing)) waiting.push(doing);
          return [];
        });
        expect(taken.map(([node]) => node)).toEqual(
          taken.map(([, expected]) => expected),
        );
        expect(agenda.isEmpty).toBe(waiting.length === 0);
      }),
    );
  });

  it('comes to a sweep when no task is left', () => {
    const agenda = new Agenda();
    agenda.sweep({ nodes: [7, 8], taskFor: () => task });
    agenda.add(1, task);
    const taken = [agenda.take(), agenda.take(), agenda.take(), agenda.take()];
    expect(taken.map(due => due?.node)).toEqual([1, 7, 8, undefined]);
  });
});
