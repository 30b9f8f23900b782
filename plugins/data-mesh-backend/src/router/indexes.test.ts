import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import fc from 'fast-check';
import request from 'supertest';
import { anyEntity } from '../__testUtils__/anyEntity';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

/** Tables that grow with the mesh, or with time. */
const LARGE = /^SCAN (entity|outcome|transition|rollup|reading|mesh_version)\b/;

/**
 * The newest version: SQLite walks the table in the order of its key, which it
 * does not call an index, and stops at the first row unless it has to sort.
 */
const NEWEST = /^SCAN mesh_version <- .* order by `version` desc limit \?$/;
const SORTED = /^USE TEMP B-TREE .*`mesh_version`/;

/** What stands for the parameters of addresses. */
const PARTS: Readonly<Record<string, string>> = {
  ...{ kind: 'valuehypothesis', namespace: 'default', name: 'bet' },
  ...{ by: 'domain', id: 'domain:default/sales', measureId: 'wait' },
};

interface Statement {
  readonly sql: string;
  readonly bindings: readonly any[];
}

describe('what is asked of the database', () => {
  let house: TestHouse;
  let statements: Statement[] = [];

  beforeAll(async () => {
    const entities = fc.sample(anyEntity, { numRuns: 40, seed: 7 });
    house = await TestHouse.start(entities);
    house.knex.on('query', ({ sql, bindings = [] }) =>
      statements.push({ sql, bindings }),
    );
  });

  afterAll(() => house.stop());

  /** How each statement is answered, of those that look for something. */
  async function explain(some: readonly Statement[]): Promise<string[]> {
    const details: string[] = [];
    for (const { sql, bindings } of some) {
      if (!/^(select|update|delete)/i.test(sql)) continue;
      const query = `explain query plan ${sql}`;
      const plan: any[] = await house.knex.raw(query, bindings);
      details.push(...plan.map(({ detail }) => `${detail} <- ${sql}`));
    }
    return details;
  }

  const all = Object.values(operations).map(each => [each.id, each] as const);

  it.each(all)('of %s is found by an index', async (_, operation) => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
      encodeURIComponent(PARTS[name] ?? 'default'),
    );
    statements = [];
    const call = request(house.app)[operation.method](path);
    const { status } = await (operation.method === 'get'
      ? call
      : call.send({ readings: [{ value: 1, asOf: '2026-11-20' }] }));
    expect(status).toBeLessThan(500);
    const details = await explain(statements);
    const scans = details.filter(
      detail =>
        LARGE.test(detail) &&
        !/USING (COVERING )?INDEX/.test(detail) &&
        !NEWEST.test(detail),
    );
    expect(scans).toEqual([]);
    expect(details.filter(detail => SORTED.test(detail))).toEqual([]);
  });
});
