import { readingsUntil } from '@backstage-data-mesh/model';
import type { ProductObservation } from '@backstage-data-mesh/rules';
import type { ConfiguredCollector } from './collectors/readCollectors';
import type { StoredReadings } from '../mesh/storedReadings';

/** Tells what was observed of a data product until a day. */
export type ObserveProduct = (
  product: string,
  day: string,
) => ProductObservation;

/**
 * What collectors of contract tests found of a product: the worst of the last
 * runs, where several files are read.
 */
export function observeProductsBy(
  collectors: readonly ConfiguredCollector[],
  stored: Pick<StoredReadings, 'of'>,
): ObserveProduct {
  const sources = collectors.flatMap(({ id, collector, places }) =>
    collector.isPassed ? places.map(place => ({ id, collector, place })) : [],
  );
  return (product, day) => {
    const runs = sources
      .filter(({ place }) => place.entity === product)
      .flatMap(({ id, collector, place }) => {
        const readings = stored.of(product, place.measure);
        const last = readingsUntil(readings, day).findLast(
          ({ source }) => source === id,
        );
        const isPassed = last && collector.isPassed?.(place, last.value);
        return last && isPassed !== undefined
          ? [{ isPassed, asOf: last.asOf }]
          : [];
      });
    const contractTests = runs.find(({ isPassed }) => !isPassed) ?? runs.at(-1);
    return { contractTests };
  };
}
