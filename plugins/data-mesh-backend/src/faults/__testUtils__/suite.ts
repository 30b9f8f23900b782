import fs from 'node:fs';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { bundleChild, removeBundle } from './childProcess';
import { World, type Connection } from './world';

/** True for the suite that takes hours: `yarn test:faults`. */
export const isLong = process.env.FAULTS === 'long';

/** What the tests of one file work with. */
export interface Suite {
  readonly bundle: string;
  /** An empty database. */
  database(): Promise<Knex>;
  world(options?: {
    readonly knex?: Knex;
    readonly connection?: Connection;
    readonly seed?: number;
    readonly products?: number;
  }): Promise<World>;
}

/**
 * Describes faults of processes that share a PostgreSQL. Where there is none,
 * nothing of it can be tried.
 */
export function describeFaults(
  title: string,
  define: (suite: Suite) => void,
): void {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });
  const isSupported = databases.supports('POSTGRES_15');
  jest.setTimeout(isLong ? 4 * 3_600_000 : 600_000);
  (isSupported ? describe : describe.skip)(`${title}; needs PostgreSQL`, () => {
    const worlds: World[] = [];
    let bundle = '';
    beforeAll(() => {
      bundle = bundleChild();
    });
    afterEach(async () => {
      await Promise.all(worlds.splice(0).map(world => world.end()));
    });
    afterAll(() => removeBundle(bundle));
    const database = () => databases.init('POSTGRES_15');
    define({
      get bundle() {
        return bundle;
      },
      database,
      world: async (options = {}) => {
        const knex = options.knex ?? (await database());
        const world = await World.create({ ...options, bundle, knex });
        worlds.push(world);
        return world;
      },
    });
  });
}

/** Says what was done, where somebody wants to know. */
export function tell(what: string, counts: object): void {
  const file = process.env.FAULTS_LOG;
  if (file) {
    const at = new Date().toISOString();
    fs.appendFileSync(file, `${JSON.stringify({ at, what, ...counts })}\n`);
  }
}
