import { readingsUntil, type MeasureReading } from '@backstage-data-mesh/model';
import {
  measuresOf,
  measureStateOf,
  pedigreeOf,
  type MeasureAt,
  type MeasureStanding,
  type Pedigree,
} from '@backstage-data-mesh/rules';
import type { MeshNow } from '../mesh/meshReader';
import type { StoredReadings } from '../mesh/storedReadings';
import type { ObserveProduct } from './observeProduct';

/** A measure in its place, where it stands, and what was read of it. */
export interface MeasureNow {
  readonly placed: MeasureAt;
  readonly standing: MeasureStanding;
  /** All that count today, oldest first. */
  readonly series: readonly MeasureReading[];
}

/** The measures that an entity has in the mesh; none where there is no such. */
export function measuresIn(
  { evaluation: { graph } }: MeshNow,
  ref: string,
): readonly MeasureAt[] {
  const node = graph.nodeOf(ref);
  return node === undefined ? [] : measuresOf(graph, node);
}

/** Where all measures of an entity stand, by readings of entities and stored ones. */
export function measuresOfEntity(
  now: MeshNow,
  ref: string,
  stored: Pick<StoredReadings, 'of'>,
  observe: ObserveProduct,
): readonly MeasureNow[] {
  return measuresIn(now, ref).map(placed => {
    const { measure, measuredBy } = placed;
    const readings = [
      ...(measure.readings ?? []),
      ...stored.of(ref, measure.id),
    ];
    const pedigree =
      measuredBy === undefined
        ? undefined
        : readPedigree(now, measuredBy, observe);
    return {
      placed,
      standing: measureStateOf(measure, readings, now.today, { pedigree }),
      series: readingsUntil(readings, now.today),
    };
  });
}

function readPedigree(
  { evaluation, frame, today }: MeshNow,
  product: string,
  observe: ObserveProduct,
): Pedigree {
  return pedigreeOf(evaluation.graph, product, {
    outcomes: evaluation.outcomesOf(product),
    observed: observe(product, today),
    now: frame.asOf,
  });
}
