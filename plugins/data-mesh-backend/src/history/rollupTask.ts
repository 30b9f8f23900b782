import type { MeshReader } from '../mesh/meshReader';
import type { Store } from '../store/store';
import { Rollups, type RollupKind } from './rollups';
import { Scorecards } from './scorecards';

const KINDS: readonly RollupKind[] = [
  'owner',
  'domain',
  'region',
  'body',
  'family',
];

/** Writes down, every ten minutes, how the day looks by now. */
export function rollupTask({
  store,
  mesh,
}: {
  readonly store: Pick<Store, 'knex'>;
  readonly mesh: Pick<MeshReader, 'read' | 'readInSteps'>;
}) {
  const cards = new Scorecards(mesh);
  const rollups = new Rollups(store.knex);
  return {
    id: 'roll-up',
    schedule: {
      frequency: { minutes: 10 },
      timeout: { minutes: 5 },
      initialDelay: { minutes: 1 },
    },
    async run(signal: AbortSignal): Promise<void> {
      for (const kind of KINDS) {
        if (signal.aborted) return;
        const { frame, lines, today, ruleSet } = await cards.by(kind);
        const { version } = frame;
        await rollups.write({ day: today, version, ruleSet, kind, lines });
      }
    },
  };
}
