import { randomUUID } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { rules } from '@backstage-data-mesh/rules';
import type { Knex } from 'knex';
import { SweepingCatalog } from '../catalog/sweepingCatalog';
import type { InstanceOptions } from '../mesh/instanceOptions';
import { ReadingMemory } from '../measures/readingMemory';
import { ReadingTable } from '../measures/readingTable';
import { MeshInstance } from '../mesh/meshInstance';
import { MeshKeeper } from '../mesh/meshKeeper';
import { Store } from '../store/store';
import type { FakeCatalogService } from './fakeCatalogService';

/** A clock that stands until somebody moves it. */
export class TestClock {
  constructor(private time = Date.parse('2026-11-20T12:00:00Z')) {}

  readonly now = () => new Date(this.time);

  get today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }
}

/** Settings as they are without a configuration, but that all are trusted. */
export const testSettings = {
  configuration: { settings: new Map(), rules: [] },
  levelSets: [
    {
      id: 'trusted',
      levels: [
        { name: 'owned', rules: ['ownership-team-missing'] },
        { name: 'promised', rules: ['interop-port-without-contract'] },
      ],
    },
  ],
  isTrustedLocation: () => true,
  timeZone: 'UTC',
  catalog: { minMsBetweenSweeps: 5_000, msBetweenResyncs: 86_400_000 },
};

/** An instance that works step by step on a catalog in memory. */
export function testInstance(
  knex: Knex,
  catalog: FakeCatalogService,
  clock: TestClock,
  more: Partial<InstanceOptions> = {},
): MeshInstance {
  const auth = mockServices.auth();
  const settings = testSettings;
  const readings = new ReadingMemory(new ReadingTable(knex));
  return new MeshInstance({
    keeper: new MeshKeeper({
      ...{ rules, settings },
      storedReadings: (more.readings ?? readings).of,
    }),
    store: new Store(knex),
    catalog: new SweepingCatalog({
      ...{ catalog: catalog.service, auth },
      now: clock.now,
    }),
    settings,
    logger: mockServices.logger.mock(),
    holder: randomUUID(),
    now: clock.now,
    readings,
    ...more,
  });
}
