import { createFlowMatrix } from './matrixOf';

const label = (id: string, out: number, into: number) => ({
  ...{ id, title: id, products: 3 },
  ...{ out, into },
});

describe('the matrix of flows', () => {
  const cellOf = createFlowMatrix({
    labels: [label('eu', 8, 6), label('us', 4, 6)],
    cells: [0, 0, 6, 0, 1, 2, 1, 1, 4],
  });

  it('has each number beside what the same ends would give by chance', () => {
    expect(cellOf(0, 0)).toEqual({ flows: 6, expected: 4, is: 'more' });
    expect(cellOf(0, 1)).toEqual({ flows: 2, expected: 4, is: 'fewer' });
    expect(cellOf(1, 0)).toEqual({ flows: 0, expected: 2, is: 'fewer' });
  });

  it('marks nothing that is off by less than a flow', () => {
    const one = createFlowMatrix({
      labels: [label('eu', 1, 1)],
      cells: [0, 0, 1],
    });
    expect(one(0, 0)).toEqual({ flows: 1, expected: 1, is: 'as-chance' });
  });

  it('expects nothing where nothing flows', () => {
    const none = createFlowMatrix({ labels: [label('eu', 0, 0)], cells: [] });
    expect(none(0, 0)).toEqual({ flows: 0, expected: 0, is: 'as-chance' });
  });
});
