import { treeOf } from './__testUtils__/trees';
import { NODE } from './layoutTree';
import { sizeNodes } from './nodeSize';

const { nodes } = treeOf(['Vision', ['Goal', ['Bet']]]);

describe('the size of nodes', () => {
  it('is the usual one where no room is known, or too little', () => {
    expect(sizeNodes(nodes, undefined)).toEqual(NODE);
    expect(sizeNodes(nodes, 300)).toEqual(NODE);
  });

  it('uses the width that there is, but not without end', () => {
    expect(sizeNodes(nodes, 1080).width).toBe(300);
    expect(sizeNodes(nodes, 5000).width).toBe(340);
  });

  it('grows with the longest title, up to four lines', () => {
    const long = (letters: number) =>
      sizeNodes(treeOf(['Vision', ['g'.repeat(letters)]]).nodes, undefined);
    expect(long(70)).toEqual({ width: 232, height: 123, lines: 3 });
    expect(long(700)).toEqual({ width: 232, height: 142, lines: 4 });
  });
});
