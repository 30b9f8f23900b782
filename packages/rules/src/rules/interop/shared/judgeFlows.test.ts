import { PASS } from '../../../declare/finding';
import type { RuleContext } from '../../../declare/rule';
import { ALONE, ALONE_NUMBER } from '../../../facts/flow/flowClasses';
import { judgeFlows, type Consumer } from './judgeFlows';

/** A product with many flows, of whose intakes it is kept how they end. */
function judge(end: typeof PASS | undefined) {
  const places = Array.from({ length: 50 }, (_, place) => place);
  const into = jest.fn(() => places);
  const judgeInto = jest.fn(() => () => PASS);
  const classes = { numberOf: () => ALONE_NUMBER, endOf: () => end };
  const intakes = { into: () => places, classes: () => classes };
  const facts = { flows: { intakes, into } };
  const verdict = judgeFlows(
    { node: 0 } as Consumer,
    { facts } as unknown as RuleContext,
    { judgeInto, classOf: () => () => ALONE },
  );
  return {
    verdict,
    made: into.mock.calls.length,
    judges: judgeInto.mock.calls,
  };
}

describe('flows of which it is kept how they end', () => {
  it('are not made where none has to be looked at', () => {
    expect(judge(PASS)).toEqual({ verdict: PASS, made: 0, judges: [] });
  });

  it('are made once, however many have to be looked at', () => {
    const { verdict, made, judges } = judge(undefined);
    expect(verdict).toBe(PASS);
    expect(made).toBe(1);
    expect(judges).toHaveLength(1);
  });
});
