import * as z from 'zod';
import {
  amountFrom,
  count,
  entityRef,
  isoDate,
  oneOf,
  plainRef,
  text,
  timeZone,
} from '../../declare/fields';
import { defineKind, type EntityOf } from '../../declare/kind';
import { confirmation } from '../../parts/confirmation';
import { teamInteraction } from '../../parts/teamInteraction';
import { TEAM_TYPES } from '../../vocabulary/teamTypes';

const TEAM = ['spec', 'team'];

const ONE_TO_TEN = { least: 1, most: 10 };

/** What is known of a team besides its group. @public */
export const teamProfile = defineKind({
  kind: 'TeamProfile',
  plural: 'teamprofiles',
  title: 'team profile',
  summary:
    'What is known of a team besides its group: its type, its hours, its load, and with whom it works.',
  spec: () =>
    z.strictObject({
      team: entityRef('The group that is described.', {
        defaultKind: 'Group',
        allowed: { Group: 'describes' },
      }),
      owner: entityRef('Who keeps this profile; usually the team itself.', {
        defaultKind: 'Group',
        allowed: { Group: 'ownedBy', User: 'ownedBy' },
      }),
      confirmed: confirmation().optional(),
      platformOwner: entityRef(
        'The person who answers for the platform, where the team is a platform team.',
        { defaultKind: 'User', allowed: { User: 'ledBy' } },
      ).optional(),
      type: oneOf(
        'The type of team, as Team Topologies names it.',
        TEAM_TYPES,
      ).optional(),
      region: text('The region that it works in.').optional(),
      timeZones: z
        .array(
          z.strictObject({
            id: timeZone('The time zone.'),
            people: count('How many people work in it.').optional(),
          }),
        )
        .describe('Where its people are on the clock.')
        .optional(),
      size: count(
        'The number of people, where the catalog does not know the members.',
      ).optional(),
      domains: z
        .array(
          z.strictObject({
            domain: plainRef('The domain.', 'Domain'),
            complexity: oneOf('How hard the domain is.', [
              'simple',
              'complicated',
              'complex',
            ]).optional(),
          }),
        )
        .describe('The domains that it works in.')
        .optional(),
      cognitiveLoad: z
        .strictObject({
          intrinsic: amountFrom(
            'What the task itself demands, 1 to 10.',
            ONE_TO_TEN,
          ).optional(),
          extraneous: amountFrom(
            'What its surroundings demand, 1 to 10.',
            ONE_TO_TEN,
          ).optional(),
          germane: amountFrom(
            'What is left for the problem, 1 to 10.',
            ONE_TO_TEN,
          ).optional(),
          assessedAt: isoDate('When the team said so.').optional(),
        })
        .describe('How loaded the team feels.')
        .optional(),
      teamInteractions: z
        .array(teamInteraction(TEAM))
        .describe('With whom the team works, how, and until when.')
        .optional(),
    }),
});

/** A team profile, as parsed. @public */
export type TeamProfileEntity = EntityOf<typeof teamProfile>;
