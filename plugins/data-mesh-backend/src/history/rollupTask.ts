import { EMPTY_TALLY } from '@backstage-data-mesh/rules';
import type { MeshReader } from '../mesh/meshReader';
import type { Store } from '../store/store';
import { describeProfile } from './profile';
import { Rollups, type RollupKind } from './rollups';
import { Scorecards, type ScorecardLine } from './scorecards';

type Card = Awaited<ReturnType<Scorecards['by']>>;

type TellLines = (card: Card) => readonly ScorecardLine[];

const linesAsTheyAre: TellLines = ({ lines }) => lines;

/** What is remembered of each day. */
const LINES: Readonly<Record<RollupKind, TellLines>> = {
  owner: linesAsTheyAre,
  domain: linesAsTheyAre,
  region: linesAsTheyAre,
  body: linesAsTheyAre,
  family: linesOfAllFamilies,
};

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
      for (const kind of Object.keys(LINES) as RollupKind[]) {
        if (signal.aborted) return;
        const card = await cards.by(kind);
        const { frame, today, ruleSet } = card;
        const { version } = frame;
        const lines = LINES[kind](card);
        await rollups.write({ day: today, version, ruleSet, kind, lines });
      }
    },
  };
}

/** A family that has nothing to judge is remembered too: a trend begins there. */
function linesOfAllFamilies({
  lines,
  families,
}: Card): readonly ScorecardLine[] {
  const told = new Set(lines.map(({ id }) => id));
  return [
    ...lines,
    ...families
      .filter(family => !told.has(family))
      .map(family => ({
        id: family,
        families: describeProfile([{ family, tally: EMPTY_TALLY }]),
      })),
  ];
}
