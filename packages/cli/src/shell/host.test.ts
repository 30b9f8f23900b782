import { processHost } from './host';

describe('the process', () => {
  afterEach(() => jest.useRealTimers());

  it('knows what day it is, though it goes on over midnight', () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-20T23:59:00Z') });
    const host = processHost();
    expect(host.today).toBe('2026-11-20');
    jest.setSystemTime(Date.parse('2026-11-21T00:01:00Z'));
    expect(host.today).toBe('2026-11-21');
    expect(host.now).toBe('2026-11-21T00:01:00.000Z');
  });
});
