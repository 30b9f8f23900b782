import { isActive, type DeclaredInteraction } from '@backstage-data-mesh/model';
import { notApplicable, unknown, type Verdict } from '../../../declare/finding';
import { describeInteraction } from '../../../facts/team/interactions';

/** What to say of an entity without an active interaction of a mode. */
export function noneOfMode(
  declared: readonly DeclaredInteraction[],
  reason: string,
): Verdict {
  const silent = declared.find(
    ({ interaction }) => isActive(interaction) && !interaction.mode,
  );
  return silent
    ? unknown(
        `${describeInteraction(silent)} says no mode; \`mode\` of it does`,
      )
    : notApplicable(reason);
}

/** True for an interaction that goes on for a time: it is no service. */
export function isTemporary({ interaction }: DeclaredInteraction): boolean {
  return (
    isActive(interaction) &&
    interaction.mode !== undefined &&
    interaction.mode !== 'x-as-a-service'
  );
}
