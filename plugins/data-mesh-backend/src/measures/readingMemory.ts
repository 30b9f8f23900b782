import type { StoredReadings } from '../mesh/storedReadings';
import {
  readingKey,
  type ReadingTable,
  type SourcedReading,
  type StoredReading,
} from './readingTable';

/** Of each measure so many of the newest are held, which is five years of days. */
const MAX_OF_A_MEASURE = 2_000;

/** The newest readings of each measure of each entity. */
type Held = Map<string, Map<string, readonly SourcedReading[]>>;

/** Readings from the table, held in memory for those who judge. */
export class ReadingMemory implements StoredReadings {
  private held: Held = new Map();
  private last = 0;

  constructor(private readonly table: Pick<ReadingTable, 'after'>) {}

  get place(): number {
    return this.last;
  }

  readonly of = (ref: string, measure: string): readonly SourcedReading[] =>
    this.held.get(ref)?.get(measure) ?? [];

  async load(until: number): Promise<void> {
    const held: Held = new Map();
    let last = 0;
    for await (const page of this.table.after(0, until)) {
      hold(held, page);
      last = page[page.length - 1].place;
    }
    this.held = held;
    this.last = last;
  }

  async catchUp(until?: number): Promise<readonly string[]> {
    const fresh: StoredReading[] = [];
    // all is read before any is taken, so that none is lost when reading fails
    for await (const page of this.table.after(this.last, until))
      fresh.push(...page);
    this.last = fresh.at(-1)?.place ?? this.last;
    hold(this.held, fresh);
    return [...new Set(fresh.map(({ entity }) => entity))];
  }
}

function hold(held: Held, fresh: readonly StoredReading[]): void {
  const byEntity = Map.groupBy(fresh, ({ entity }) => entity);
  for (const [entity, ofEntity] of byEntity) {
    const measures = held.get(entity) ?? new Map();
    held.set(entity, measures);
    const byMeasure = Map.groupBy(ofEntity, ({ measure }) => measure);
    for (const [measure, some] of byMeasure) {
      const before: readonly SourcedReading[] = measures.get(measure) ?? [];
      const all = [...before, ...some.map(({ reading }) => reading)];
      // of one time and source the last one that came
      const one = new Map(all.map(each => [readingKey(each), each]));
      const inOrder = [...one.values()].sort(byTime);
      measures.set(measure, inOrder.slice(-MAX_OF_A_MEASURE));
    }
  }
}

/** The same order whenever they came. */
function byTime(a: SourcedReading, b: SourcedReading): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1;
  return a.source < b.source ? -1 : 1;
}
