import { findSloProperty, SLO_PROPERTIES } from './properties';

describe('findSloProperty', () => {
  it.each([
    ['availability', 'availability'],
    ['Availability', 'availability'],
    ['AV', 'availability'],
    ['th', 'throughput'],
    ['er', 'errorRate'],
    ['error_rate', 'errorRate'],
    ['ga', 'generalAvailability'],
    ['es', 'endOfSupport'],
    ['el', 'endOfLife'],
    ['re', 'retention'],
    ['fy', 'frequency'],
    ['ly', 'latency'],
    ['freshness', 'freshness'],
    ['TimeToDetect', 'timeToDetect'],
    ['time to detect', 'timeToDetect'],
    ['tn', 'timeToNotify'],
    ['time-to-repair', 'timeToRepair'],
  ])('reads %s as %s', (written, name) => {
    expect(findSloProperty(written)?.name).toBe(name);
  });

  it.each([
    '',
    'completeness',
    'a',
    '__proto__',
    'constructor',
    'x'.repeat(99),
  ])('knows no %s', written =>
    expect(findSloProperty(written)).toBeUndefined(),
  );

  it('has a code of its own for each property that has one', () => {
    const codes = SLO_PROPERTIES.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(12);
  });
});
