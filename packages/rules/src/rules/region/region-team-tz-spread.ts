import { quote } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyTeam } from '../team/shared/everyTeam';
import { nameNumber } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const options = z.object({
  maxHours: z
    .number()
    .min(0)
    .max(12)
    .default(2)
    .describe('The hours that anybody may be away from the middle of a team.'),
});

export const regionTeamTzSpread = defineRule({
  id: 'region-team-tz-spread',
  summary: 'The people of a team are close to each other on the clock.',
  why: 'A team decides together every day. Spread over many time zones it shares few hours, and those at the edge are left out of what is decided.',
  source:
    'Broda, An operating model for data products (2022): clusters within two time zones',
  remedy:
    'Split the team by region, or agree on the hours that all share; and keep `timeZones` of the team profile up to date.',
  subject: everyTeam,
  needs: ['mesh', 'clock'],
  severity: 'info',
  options,
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  timeZones: [{ id: Europe/Madrid, people: 4 }, { id: Europe/Athens, people: 2 }]
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  timeZones: [{ id: Europe/Madrid, people: 4 }, { id: Asia/Singapore, people: 2 }]
`,
  },
  check({ ref, node }, context) {
    const { graph, facts } = context;
    const { maxHours } = context.options;
    const zones = facts.timeZonesOf(node);
    const spread =
      zones.length > 0
        ? facts.clocks(context.today).spreadOfZones(zones)
        : undefined;
    if (!spread)
      return unknown(
        'its time zones are not known; `spec.timeZones` of its `TeamProfile` says them',
      );
    if (spread.hours <= maxHours) return PASS;
    const { hours, middle, farthest } = spread;
    return [
      {
        path: ['metadata', 'name'],
        message: `${subjectName(ref)} has people in ${quote(farthest)}, ${nameNumber(hours)} h from the middle of the team in ${quote(middle)}; nobody should be more than ${nameNumber(maxHours)} h away from it`,
        related: [...graph.targets(node, 'describedBy')].map(profile => ({
          ref: graph.refOf(profile),
          path: ['spec', 'timeZones'],
        })),
      },
    ];
  },
});
