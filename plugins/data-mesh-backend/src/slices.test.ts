import { setImmediate as turn } from 'node:timers/promises';
import {
  eachInSlices,
  inSlices,
  mapInSlices,
  pause,
  SLICE_MS,
  stepsInSlices,
} from './slices';

/** Works until it is told to stop, and counts its slices. */
function worker() {
  let slices = 0;
  let isOver = false;
  const done = inSlices(() => {
    slices++;
    return isOver;
  });
  return {
    done,
    get slices() {
      return slices;
    },
    end() {
      isOver = true;
    },
  };
}

it('works one slice in a turn of the event loop, however many work at once', async () => {
  const workers = Array.from({ length: 20 }, worker);
  const total = () => workers.reduce((sum, { slices }) => sum + slices, 0);
  let before = total();
  const inATurn: number[] = [];
  for (let turns = 0; turns < 200; turns++) {
    await turn();
    inATurn.push(total() - before);
    before = total();
  }
  workers.forEach(each => each.end());
  await Promise.all(workers.map(({ done }) => done));
  expect(Math.max(...inATurn)).toBe(1);
});

it('lets everybody work in turn', async () => {
  const order: string[] = [];
  const work = async (name: string) => {
    for (let time = 0; time < 3; time++) {
      await pause();
      order.push(name);
    }
  };
  await Promise.all(['a', 'b', 'c'].map(work));
  expect(order.join('')).toBe('abcabcabc');
});

it('makes a list of a list, and lets others go first between two slices', async () => {
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    for (; !isDone; turns++) await turn();
  })();
  const made = await mapInSlices([1, 2, 3, 4], number => {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end);
    return number * 2;
  });
  isDone = true;
  await others;
  expect(made).toEqual([2, 4, 6, 8]);
  expect(turns).toBeGreaterThanOrEqual(3);
});

it('goes on when somebody who waited throws', async () => {
  const broken = (async () => {
    await pause();
    throw new Error('broken');
  })();
  const whole = pause();
  await expect(broken).rejects.toThrow('broken');
  await expect(whole).resolves.toBeUndefined();
});

it('stops when it is told to', async () => {
  const abort = new AbortController();
  const seen: number[] = [];
  const numbers = function* numbers() {
    for (let n = 0; ; n++) yield n;
  };
  const going = eachInSlices(
    numbers(),
    n => {
      seen.push(n);
      if (n === 10) abort.abort(new Error('enough'));
    },
    abort.signal,
  );
  await expect(going).rejects.toThrow('enough');
});

it('tells the steps of it, which may undo something', async () => {
  const abort = new AbortController();
  const undone: string[] = [];
  const steps = function* steps() {
    try {
      abort.abort(new Error('enough'));
      yield;
      undone.push('never');
    } finally {
      undone.push('undone');
    }
  };
  const going = stepsInSlices(steps, abort.signal);
  await expect(going).rejects.toThrow('enough');
  expect(undone).toEqual(['undone']);
});
