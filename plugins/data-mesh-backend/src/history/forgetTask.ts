import type { Settings } from '../config/settings';
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
      const moment = new Date(Date.now() - retentionMs);
      await forgetBefore(store.knex, moment, signal);
    },
  };
}
