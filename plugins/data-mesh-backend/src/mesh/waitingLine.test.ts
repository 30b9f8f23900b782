import { setTimeout as wait } from 'node:timers/promises';
import { WaitingLine } from './waitingLine';

const never = new AbortController().signal;

it('go on one after the other, with a rest between them', async () => {
  const line = new WaitingLine({ rests: true });
  const log: string[] = [];
  const run = (name: string) =>
    line.run(never, async () => {
      log.push(`${name} begins`);
      await wait(50);
      log.push(`${name} ends`);
      return performance.now();
    });
  const [a, b] = await Promise.all([run('a'), run('b')]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  // as long as the first took, besides the second itself
  expect(b - a).toBeGreaterThan(90);
});

it('are refused when too many wait', async () => {
  const line = new WaitingLine({ rests: true });
  const all = Array.from({ length: 6 }, () =>
    line.run(never, async () => 'done'),
  );
  const ends = await Promise.allSettled(all);
  expect(ends.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 4 }, () => 'fulfilled'),
    ...['rejected', 'rejected'],
  ]);
});

it('are not begun for who has left, and the next one goes on', async () => {
  const line = new WaitingLine({ rests: true });
  const left = new AbortController();
  const first = line.run(never, () => wait(20));
  const second = line.run(left.signal, async () => 'never');
  left.abort(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  await first;
  const fails = () => Promise.reject(new Error('failed'));
  await expect(line.run(never, fails)).rejects.toThrow('failed');
  await expect(line.run(never, async () => 1)).resolves.toBe(1);
});
