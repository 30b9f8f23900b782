import { TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '../store/migrate';
import { forgetTask } from './forgetTask';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
jest.setTimeout(600_000);

const DAY_MS = 86_400_000;
const RETENTION_DAYS = 400;

describe.each(databases.eachSupportedId())('what is old in %s', id => {
  it('is forgotten by the clock of the database, whatever an instance has', async () => {
    const knex = await databases.init(id);
    await migrate(knex);
    const today = Date.now();
    await knex('transition').insert(
      [1, RETENTION_DAYS - 1, RETENTION_DAYS + 1].map(days => ({
        ...{ version: 1, at: new Date(today - days * DAY_MS), rule: 'a' },
        ...{ subject: `domain:default/days-${days}`, rule_set: 'abc' },
        ...{ from_status: 'pass', to_status: 'fail', cause: 'entity' },
      })),
    );
    const settings = { history: { retentionMs: RETENTION_DAYS * DAY_MS } };
    const inTenYears = today + 3_650 * DAY_MS;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(inTenYears);
    const task = forgetTask({ store: { knex }, settings });
    await task.run(new AbortController().signal);
    clock.mockRestore();
    expect(await knex('transition').orderBy('id').pluck('subject')).toEqual([
      'domain:default/days-1',
      'domain:default/days-399',
    ]);
    await knex.destroy();
  });
});
