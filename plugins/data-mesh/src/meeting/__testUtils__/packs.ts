import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { Pack, PackBet, PackMeasure } from '../pack';

/** A pack in which nothing stands, and what is given. */
export function packOf(more: Partial<Pack> = {}): Pack {
  return {
    body: 'governancebody:emea/board',
    ...{ day: '2026-11-20', lastMet: '2026-11-05', nextMeeting: '2026-12-20' },
    ...{ tripwires: [], stale: [], doubtful: [], unmeasured: [], toDecide: [] },
    wip: { live: [], waiting: [] },
    ...{ rankInversions: [], unranked: [], leavingGrace: [], emptySeats: [] },
    ...{ expiringWaivers: [], proposals: [], unknown: 0 },
    ...more,
  };
}

/** What the evaluator says. */
export function answerWith(
  pack: Pack,
  isPartial = false,
): Partial<AnswerOf<'getMeetingPack'>> {
  return { pack, isPartial, asOf: '2026-11-20T10:00:00Z' };
}

/** A measure of a bet, as far as it is read. */
export function measureOf(more: Partial<PackMeasure> = {}): PackMeasure {
  return {
    ...{ entity: 'valuehypothesis:emea/nudges', key: 'on-time' },
    ...{ title: 'Refills on time', unit: 'percent', state: 'off-course' },
    ...{ value: 41, asOf: '2026-10-31', target: { value: 75 } },
    tripwire: { value: 45, then: 'stop' },
    ...more,
  };
}

/** A bet that is due. */
export function betOf(more: Partial<PackBet> = {}): PackBet {
  return {
    ...{ bet: 'valuehypothesis:emea/nudges', title: 'Nudges' },
    statement: { weBelieve: 'a reminder', willResultIn: 'fewer gaps' },
    ...{ status: 'active', accountable: 'user:emea/ana' },
    ...{ reasons: ['review-due'], evidence: [], alternatives: [] },
    options: [
      { outcome: 'persevere', yaml: 'spec: { persevere: true }' },
      { outcome: 'stop', yaml: 'spec: { status: stopped }' },
    ],
    ...more,
  };
}
