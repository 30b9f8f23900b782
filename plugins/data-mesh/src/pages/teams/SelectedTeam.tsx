import type { MappedInteraction, MappedTeam } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Button,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { InteractionPages } from './InteractionPages';

/** How the team that was chosen in the map works with others. */
export function SelectedTeam(props: {
  team: MappedTeam | undefined;
  teams: ReadonlyMap<string, MappedTeam>;
  interactions: readonly MappedInteraction[];
  day: string;
}) {
  const t = usePageText();
  const address = useAddress();
  const { team, teams, interactions, day } = props;
  if (!team)
    return (
      <Typography variant="caption" color="textSecondary" component="p">
        {t('pages.teams.map.hint')}
      </Typography>
    );
  const own = interactions.filter(
    each => each.team === team.ref || each.partner === team.ref,
  );
  return (
    <Section title={t('pages.teams.map.selected', { title: team.title })}>
      <EntityLink
        entityRef={team.ref}
        title={t('pages.teams.map.open', { title: team.title })}
        isMissing={team.isMissing}
      />{' '}
      <Button
        size="small"
        onClick={() => address.go({ team: undefined }, 'filter')}
      >
        {t('pages.teams.map.close')}
      </Button>
      {own.length > 0 ? (
        <InteractionPages
          key={team.ref}
          interactions={own}
          teams={teams}
          as="timeline"
          day={day}
        />
      ) : (
        <Typography variant="body2">{t('team.noInteractions')}</Typography>
      )}
    </Section>
  );
}
