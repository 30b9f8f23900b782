import type { TeamInteraction } from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { lazy, Suspense } from 'react';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';

// many profiles declare none
const InteractionEntries = lazy(async () => {
  const entries = await import('../../teams/InteractionEntries');
  return { default: entries.InteractionEntries };
});

/** With whom a team works; what ends soonest first, ended ones left out. */
export function TeamInteractions(props: {
  interactions: readonly TeamInteraction[];
}) {
  const t = useText();
  const title = t('teams.interactions');
  const soonestFirst = props.interactions
    .map((interaction, index) => ({ interaction, index }))
    .filter(({ interaction }) => interaction.status !== 'ended')
    .sort((a, b) => (endOf(a.interaction) < endOf(b.interaction) ? -1 : 1));
  return (
    <Section title={title}>
      {soonestFirst.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.noTeamInteractions')}
        </Typography>
      ) : (
        <Suspense fallback={<></>}>
          <InteractionEntries
            label={title}
            entries={soonestFirst.map(({ interaction, index }) => {
              const at = ['spec', 'teamInteractions', index];
              return {
                key: String(index),
                interaction,
                team: <ReferenceLinks at={[...at, 'with']} />,
                contract: interaction.contract && (
                  <ReferenceLinks at={[...at, 'contract']} />
                ),
              };
            })}
          />
        </Suspense>
      )}
    </Section>
  );
}

function endOf({ until }: TeamInteraction): string {
  return until ?? '9999';
}
