import { shareLoad } from './shareLoad';

describe('shareLoad', () => {
  it('lets those who ask while it runs wait for the same load', async () => {
    const load = jest.fn(async () => 'mesh');
    const shared = shareLoad(load, { milliseconds: 10, now: () => 0 });
    await expect(Promise.all([shared(), shared()])).resolves.toEqual([
      'mesh',
      'mesh',
    ]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('counts the time from the end of the load', async () => {
    let time = 0;
    let finish = (_value: string) => {};
    const load = jest.fn(
      () => new Promise<string>(resolve => (finish = resolve)),
    );
    const shared = shareLoad(load, { milliseconds: 10, now: () => time });
    const first = shared();
    time = 100;
    finish('mesh');
    await first;
    time = 109;
    await shared();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('keeps no failure', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce('mesh');
    const shared = shareLoad(load, { milliseconds: 10, now: () => 0 });
    await expect(shared()).rejects.toThrow('down');
    await expect(shared()).resolves.toBe('mesh');
  });
});
