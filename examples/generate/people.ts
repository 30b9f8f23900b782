import { departmentOf, domainOf, REGIONS, regionOf, type Plan } from './plan';
import type { Dice } from './random';

/** One of twenty is a platform team that owns products all the same. */
const TYPES = [
  ...Array.from({ length: 19 }, () => 'stream-aligned'),
  'platform',
];

/** Groups, the people in them, and how the teams among them work. */
export function* people(plan: Plan, dice: Dice): Generator<object> {
  yield group('company', 'organisation');
  for (let at = 0; at < plan.departments; at++)
    yield group(`department-${at}`, 'department', 'group:company');
  for (let at = 0; at < plan.teams; at++) {
    yield group(`team-${at}`, 'team', `group:department-${departmentOf(at)}`);
    for (let member = 0; member < 4; member++) yield user(at, member);
    yield profile(plan, at, dice);
  }
}

function group(name: string, type: string, parent?: string): object {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, title: name.replace('-', ' ') },
    spec: { type, children: [], ...(parent && { parent }) },
  };
}

function user(team: number, member: number): object {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: `person-${team}-${member}` },
    spec: {
      profile: { displayName: `Person ${team}.${member}` },
      memberOf: [`team-${team}`],
    },
  };
}

function profile({ teams }: Plan, team: number, dice: Dice): object {
  const domain = domainOf(team * 25);
  const other = dice.below(teams);
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'TeamProfile',
    metadata: { name: `team-${team}` },
    spec: {
      team: `group:team-${team}`,
      owner: `group:team-${team}`,
      type: dice.pick(TYPES),
      region: regionOf(domain),
      timeZones: [{ id: zoneOf(regionOf(domain)), people: 4 }],
      size: 4 + dice.below(6),
      domains: [{ domain: `domain-${domain}`, complexity: 'complicated' }],
      cognitiveLoad: {
        ...{ intrinsic: 3 + dice.below(5), extraneous: 2 + dice.below(6) },
        ...{ germane: 3 + dice.below(4), assessedAt: '2026-09-01' },
      },
      teamInteractions:
        other === team
          ? []
          : [
              {
                id: `with-${other}`,
                with: `group:team-${other}`,
                mode: dice.percent(60) ? 'x-as-a-service' : 'collaboration',
                role: 'consumer',
                since: '2026-06-01',
                // some pass their end without anybody having looked
                ...(dice.percent(30) && { until: '2026-12-31' }),
                status: 'active',
              },
            ],
    },
  };
}

function zoneOf(region: (typeof REGIONS)[number]): string {
  if (region === 'emea') return 'Europe/Zurich';
  return region === 'americas' ? 'America/New_York' : 'Asia/Singapore';
}
