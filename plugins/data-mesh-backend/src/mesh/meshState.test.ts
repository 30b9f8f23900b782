import { setImmediate as turn } from 'node:timers/promises';
import { MeshState } from './meshState';

/** Work that goes on until it is ended. */
function openWork() {
  let end = (): void => {};
  const going = new Promise<void>(resolve => {
    end = resolve;
  });
  return { work: () => going, end: () => end() };
}

async function aWhile(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await turn();
}

it('is read by many at once, and changed by nobody meanwhile', async () => {
  const state = new MeshState();
  const done: string[] = [];
  const [one, two] = [openWork(), openWork()];
  const reads = [one, two].map(({ work }, at) =>
    state.steadily(async () => {
      done.push(`read ${at} begins`);
      await work();
    }),
  );
  const change = state.exclusively(async () => void done.push('change'));
  await aWhile();
  expect(done).toEqual(['read 0 begins', 'read 1 begins']);
  one.end();
  await aWhile();
  expect(done).not.toContain('change');
  two.end();
  await Promise.all([...reads, change]);
  expect(done.at(-1)).toBe('change');
});

it('is changed by one after the other; who comes later reads what came of it', async () => {
  const state = new MeshState();
  const done: string[] = [];
  const first = openWork();
  const all = [
    state.exclusively(async () => {
      await first.work();
      done.push('first change');
    }),
    state.exclusively(async () => void done.push('second change')),
    state.steadily(async () => void done.push('read')),
  ];
  await aWhile();
  expect(done).toEqual([]);
  first.end();
  await Promise.all(all);
  expect(done).toEqual(['first change', 'second change', 'read']);
});

it('lets in who only looks when a change is over, even one that failed', async () => {
  const state = new MeshState();
  const failing = state.exclusively(async () => {
    throw new Error('broken');
  });
  const looked = state.gate.pass();
  await expect(failing).rejects.toThrow('broken');
  await expect(looked).resolves.toBeUndefined();
  await expect(state.steadily(async () => 'read')).resolves.toBe('read');
});

it('lets one go on in a turn of the event loop of all who waited for a change', async () => {
  const state = new MeshState();
  const { work, end } = openWork();
  const change = state.exclusively(work);
  await turn();
  let pieces = 0;
  const waiting = Array.from({ length: 20 }, async (_, at) => {
    if (at % 2) await state.gate.pass();
    else await state.steadily(async () => {});
    pieces++;
  });
  await turn();
  end();
  const inATurn: number[] = [];
  for (let before = 0; before < waiting.length; before = pieces) {
    await turn();
    inATurn.push(pieces - before);
  }
  await Promise.all([change, ...waiting]);
  expect(Math.max(...inATurn)).toBe(1);
});

it('lets all who waited to look do so before the next change', async () => {
  const state = new MeshState();
  const { work, end } = openWork();
  const done: string[] = [];
  const first = state.exclusively(work);
  const second = state.exclusively(async () => void done.push('change'));
  await turn();
  const looks = Array.from({ length: 5 }, async () => {
    await state.gate.pass();
    done.push('look');
  });
  end();
  await Promise.all([first, second, ...looks]);
  expect(done).toEqual([...Array(5).fill('look'), 'change']);
});
