import { nodeOf } from './__testUtils__/paths';
import { describePath } from './describePath';

const loans = nodeOf('product', 'Loans');
const suggestions = nodeOf('product', 'Suggestions');
const bet = nodeOf('hypothesis', 'Bet');
const goal = nodeOf('goal', 'Readers');

function wordsOf(path: Parameters<typeof describePath>[0]) {
  return describePath(path).map(step => [step.word, step.node.title]);
}

describe('describePath', () => {
  it('leads from the product through its consumers up to the vision', () => {
    expect(
      wordsOf({
        products: [loans, suggestions],
        tie: 'builds',
        steps: [
          nodeOf('initiative', 'Pilot'),
          bet,
          goal,
          nodeOf('goal', 'Wider'),
          nodeOf('vision', 'Town'),
        ],
      }),
    ).toEqual([
      [undefined, 'Loans'],
      ['readBy', 'Suggestions'],
      ['builtBy', 'Pilot'],
      ['tries', 'Bet'],
      ['serves', 'Readers'],
      ['contributesTo', 'Wider'],
      ['towards', 'Town'],
    ]);
  });

  it.each([
    ['builds', 'builtBy'],
    ['changes', 'changedBy'],
    ['uses', 'usedBy'],
    ['measures', 'measures'],
  ] as const)('says how a product that %s is tied to the work', (tie, word) => {
    expect(wordsOf({ products: [loans], tie, steps: [bet] })).toEqual([
      [undefined, 'Loans'],
      [word, 'Bet'],
    ]);
  });

  it('says that a bet may serve a whole domain', () => {
    const steps = [bet, nodeOf('vision', 'Town')];
    expect(wordsOf({ products: [loans], tie: 'uses', steps })[2]).toEqual([
      'serves',
      'Town',
    ]);
  });
});
