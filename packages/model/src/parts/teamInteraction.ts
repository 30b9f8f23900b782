import * as z from 'zod';
import { entityRef, isoDate, oneOf, plainRef, text } from '../declare/fields';

/** How two teams, or a product and a team, work together. */
export function teamInteraction(source?: readonly string[]) {
  return z.strictObject({
    id: text('Unique within the entity.').optional(),
    with: entityRef('The other team.', {
      defaultKind: 'Group',
      allowed: { Group: 'interactsWith' },
      source,
    }),
    mode: oneOf(
      'The interaction mode, as Team Topologies names it; a dependency that only has an `impact` needs none.',
      ['collaboration', 'x-as-a-service', 'facilitating'],
    ).optional(),
    role: oneOf('What this side is in the interaction.', [
      'provider',
      'consumer',
      'facilitator',
      'facilitated',
      'peer',
    ]).optional(),
    purpose: text('Why the teams work together.').optional(),
    for: z
      .array(plainRef('A data product that it is about.', 'DataProduct'))
      .describe('The data products that it is about.')
      .optional(),
    responsibility: text(
      'The row of the operating-model matrix in which it is shown.',
    ).optional(),
    contract: plainRef(
      'The API or data product that is the boundary; X-as-a-service needs one.',
      'API',
      'DataProduct',
      'System',
      'Resource',
      'Component',
    ).optional(),
    since: isoDate('When it began.').optional(),
    until: isoDate(
      'When it ends; collaboration and facilitating need one.',
    ).optional(),
    exitCriterion: text('What must be true for it to end.').optional(),
    evolvesTo: oneOf('The mode that should follow.', [
      'collaboration',
      'x-as-a-service',
      'facilitating',
    ]).optional(),
    impact: oneOf('What it does to the flow of work.', [
      'none',
      'slowing',
      'blocking',
    ]).optional(),
    impactSince: isoDate('Since when it does that to the flow.').optional(),
    status: oneOf('Where it stands.', [
      'planned',
      'active',
      'ended',
    ]).optional(),
  });
}

/** An interaction of a team. @public */
export type TeamInteraction = z.infer<ReturnType<typeof teamInteraction>>;
