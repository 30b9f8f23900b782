import { domainOf, regionOf, teamOf, topDomainOf, type Plan } from './plan';
import type { Dice } from './random';

const STATUSES = ['draft', 'active', 'active', 'active', 'paid-off', 'stopped'];

/** Bets on goals of domains, with measures, readings and what they build. */
export function* bets(plan: Plan, dice: Dice): Generator<object> {
  for (let at = 0; at < plan.hypotheses; at++) {
    const first = at * 4;
    yield bet(plan, { at, first, status: dice.pick(STATUSES) }, dice);
  }
}

function bet(
  plan: Plan,
  { at, first, status }: { at: number; first: number; status: string },
  dice: Dice,
): object {
  const domain = domainOf(first);
  const builds = Math.min(first + dice.below(4), plan.products - 1);
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: `bet-${at}`, title: `Bet ${at}` },
    spec: {
      owner: `group:team-${teamOf(first)}`,
      accountable: `user:person-${teamOf(first)}-0`,
      goals: [`domain:domain-${domain}#outcome-${dice.below(2)}`],
      ...{ effortType: 'data', status },
      statement: {
        weBelieve: 'telling people what waits',
        for: 'those who decide',
        willResultIn: 'shorter waits',
        weWillKnowWhen: ['wait'],
      },
      priority: {
        ...{ method: 'wsjf', userValue: 1 + dice.below(13) },
        ...{ timeCriticality: 1 + dice.below(13), riskReduction: 3 },
        ...{ effort: 1 + dice.below(13), assessedAt: '2026-05-04' },
      },
      measures: [measure(builds, dice)],
      initiatives: [
        {
          ...{ id: 'pilot', title: 'Pilot', status: 'active' },
          team: `group:team-${teamOf(first)}`,
          learningQuestion: 'Do people act on it?',
          builds: [`dataproduct:product-${builds}`],
          measures: ['wait'],
          ...{ startDate: '2026-09-01', expectedLearningBy: '2027-01-15' },
        },
      ],
      review: {
        ...{ cadence: 'P3M', next: '2027-01-15' },
        body: dice.percent(50)
          ? `governancebody:portfolio-${regionOf(domain)}`
          : `governancebody:circle-${topDomainOf(domain)}`,
      },
    },
  };
}

function measure(product: number, dice: Dice): object {
  return {
    ...{ id: 'wait', title: 'Median days of waiting', role: 'leading' },
    ...{ valueType: 'customer-value', unit: 'days', direction: 'decrease' },
    baseline: { value: 34, asOf: '2026-01-31' },
    target: { value: 25, by: '2027-06-30' },
    tripwire: { value: 33, asOf: '2026-12-31', then: 'pivot' },
    cadence: 'P1M',
    measuredBy: `dataproduct:product-${product}`,
    // one of ten has not been read for long
    readings: [
      {
        value: 24 + dice.below(12),
        asOf: dice.percent(90) ? '2026-11-15' : '2026-06-30',
      },
    ],
  };
}
