import type { Settings } from '../config/settings';
import { readDatabaseTime } from '../store/databaseTime';
import type { Store } from '../store/store';
import { forgetBefore } from './retention';

/** Forgets, once an hour, what is older than the operator wants to keep. */
export function forgetTask({
  store,
  settings,
}: {
  readonly store: Pick<Store, 'knex'>;
  readonly settings: Pick<Settings, 'history'>;
}) {
  return {
    id: 'forget',
    schedule: {
      frequency: { hours: 1 },
      timeout: { minutes: 10 },
      initialDelay: { minutes: 1 },
    },
    async run(signal: AbortSignal): Promise<void> {
      const { retentionMs } = settings.history;
      // forgotten for good: a clock that is wrong on one instance must not say when
      const now = await readDatabaseTime(store.knex);
      const moment = new Date(now.getTime() - retentionMs);
      await forgetBefore(store.knex, moment, signal);
    },
  };
}
