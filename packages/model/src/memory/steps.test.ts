import { eachOfManyInSteps, STEP_SIZE } from './steps';

/** How many items are worked on in each step. */
function stepsOf(sizes: readonly number[]): number[] {
  const counts: number[] = [];
  let count = 0;
  const steps = eachOfManyInSteps(sizes, size => {
    count++;
    return size;
  });
  for (let isDone = false; !isDone;) {
    isDone = steps.next().done ?? false;
    counts.push(count);
    count = 0;
  }
  return counts;
}

describe('steps over items that hold many things', () => {
  it('end after an item that holds many', () => {
    const many = STEP_SIZE;
    expect(stepsOf([many, many, 0])).toEqual([1, 1, 1]);
  });

  it('take several items that hold few', () => {
    expect(stepsOf(Array(5).fill(STEP_SIZE / 2 - 1))).toEqual([2, 2, 1]);
  });

  it('end after many items that hold none', () => {
    expect(stepsOf(Array(STEP_SIZE + 1).fill(0))).toEqual([STEP_SIZE, 1]);
  });
});
