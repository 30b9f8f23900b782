import type { MeasureReading } from '@backstage-data-mesh/model';
import { contractTests } from './collectors/contractTests';
import type { ConfiguredCollector } from './collectors/readCollectors';
import { observeProductsBy } from './observeProduct';

const PRODUCT = 'dataproduct:default/visits';

const measures = ['a', 'b'].map(measure => ({
  ...{ entity: PRODUCT, measure, file: `${measure}.json` },
}));

const tests: ConfiguredCollector = {
  ...{ id: 'nightly', type: 'contract-tests', everyMs: 1, timeoutMs: 1 },
  places: measures,
  collector: contractTests.create(contractTests.settings.parse({ measures })),
};

const observe = (
  readings: Readonly<Record<string, readonly MeasureReading[]>>,
  collectors = [tests],
) =>
  observeProductsBy(collectors, {
    of: (_, measure) => readings[measure] ?? [],
  });

const read = (value: number, asOf: string, source = 'nightly') => ({
  ...{ value, asOf, source },
});

describe('what is observed of a data product', () => {
  it('is the last run of its contract tests until the day', () => {
    const asked = observe({
      a: [read(90, '2026-11-01'), read(100, '2026-11-03')],
    });
    expect(asked(PRODUCT, '2026-11-02').contractTests).toEqual({
      ...{ isPassed: false, asOf: '2026-11-01' },
    });
    expect(asked(PRODUCT, '2026-11-03').contractTests).toEqual({
      ...{ isPassed: true, asOf: '2026-11-03' },
    });
  });

  it('is what failed, where several files are read', () => {
    const asked = observe({
      a: [read(50, '2026-11-01')],
      b: [read(100, '2026-11-02')],
    });
    expect(asked(PRODUCT, '2026-11-05').contractTests?.isPassed).toBe(false);
  });

  it('is nothing that somebody else recorded, and nothing of other products', () => {
    const asked = observe({ a: [read(0, '2026-11-01', 'api')] });
    expect(asked(PRODUCT, '2026-11-05')).toEqual({});
    const all = observe({ a: [read(0, '2026-11-01')] });
    expect(all('dataproduct:default/other', '2026-11-05')).toEqual({});
    expect(observe({}, [])(PRODUCT, '2026-11-05')).toEqual({});
  });
});
