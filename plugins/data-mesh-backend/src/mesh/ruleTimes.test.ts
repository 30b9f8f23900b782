import { RuleTimes } from './ruleTimes';

/** A rule that takes so many milliseconds, by a clock that it moves. */
function ruleTaking(id: string, milliseconds: number) {
  const judge = jest.fn(() => {
    clock += milliseconds;
    return `${id} says so`;
  });
  return { id, judge } as any;
}

let clock = 0;

beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => jest.restoreAllMocks());

it('tells which rules took longest, and lets them say what they say', () => {
  const times = new RuleTimes();
  const rules = [
    ...[ruleTaking('quick', 0), ruleTaking('slow', 3), ruleTaking('fair', 1)],
  ];
  const measured = times.measured(rules);
  const judge = (rule: any) => rule.judge('context', 7, 'subject', true);
  for (let time = 0; time < 128; time++)
    expect(measured.map(judge)).toEqual(rules.map(({ id }) => `${id} says so`));
  expect(rules[0].judge).toHaveBeenCalledWith(
    ...['context', 7, 'subject', true],
  );
  expect(times.slowest(10)).toEqual([
    { rule: 'slow', judgements: 128, milliseconds: 384 },
    { rule: 'fair', judgements: 128, milliseconds: 128 },
  ]);
  expect(times.slowest(1)).toHaveLength(1);
});
