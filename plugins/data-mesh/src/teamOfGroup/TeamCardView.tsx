import { nameOfRef, type TeamView } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { lazy, Suspense } from 'react';
import { CognitiveLoad } from '../teams/CognitiveLoad';
import { Fact, FactList } from '../facts/FactList';
import { FreeText } from '../facts/FreeText';
import { Lead, LeadItem } from '../facts/Lead';
import { Section } from '../facts/Section';
import { TimeZones } from '../teams/TimeZones';
import { useText } from '../facts/useText';
import { useToday } from '../measures/useToday';
import { TeamSizeText } from '../teams/TeamSizeText';
import { TeamTypeMark } from '../teams/TeamTypeMark';
import { LoadCounts } from './LoadCounts';
import { TeamLesson } from './TeamLesson';

// many teams declare none
const InteractionTimeline = lazy(async () => {
  const timeline = await import('../teams/timeline/InteractionTimeline');
  return { default: timeline.InteractionTimeline };
});

/** So many interactions stand on the first screen; the others in a tab. */
const MAX_SHOWN = 5;

/** A team: what it is there for, what it carries, with whom it works. */
export function TeamCardView({ team }: { team: TeamView }) {
  const t = useText();
  return (
    <Typography component="div" variant="body2">
      <Lead>
        <LeadItem>
          <TeamTypeMark type={team.type} />
        </LeadItem>
        {team.typeFrom === 'annotation' && (
          <LeadItem>{t('team.fromAnnotation')}</LeadItem>
        )}
        {team.profileRefs.map(ref => (
          <LeadItem key={ref} label={t('team.profile')}>
            <EntityLink entityRef={ref} title={nameOfRef(ref)} />
          </LeadItem>
        ))}
      </Lead>
      {team.purpose && (
        <Typography variant="body1" paragraph>
          <FreeText>{team.purpose}</FreeText>
        </Typography>
      )}
      <TeamFacts team={team} />
      <Section title={t('teams.interactions')}>
        <TeamInteractions team={team} />
      </Section>
      {team.type === undefined && (
        <Section title={t('team.profile')}>
          <TeamLesson teamRef={team.teamRef} />
        </Section>
      )}
    </Typography>
  );
}

function TeamFacts({ team }: { team: TeamView }) {
  const t = useText();
  const { region, timeZones, size, domains, cognitiveLoad } = team;
  return (
    <FactList>
      <Fact label={t('team.load.title')}>
        <LoadCounts team={team} />
      </Fact>
      <Fact label={t('about.load.title')}>
        {cognitiveLoad && <CognitiveLoad load={cognitiveLoad} />}
      </Fact>
      <Fact label={t('about.size')}>
        {size && <TeamSizeText size={size} />}
      </Fact>
      <Fact label={t('about.teamDomains')}>
        {domains.length > 0 &&
          domains.map(({ ref, title }) => (
            <div key={ref}>
              <EntityLink entityRef={ref} title={title} />
            </div>
          ))}
      </Fact>
      <Fact label={t('about.region')}>
        {region && <FreeText>{region}</FreeText>}
      </Fact>
      <Fact label={t('about.timeZones')}>
        {timeZones.length > 0 && <TimeZones zones={timeZones} />}
      </Fact>
    </FactList>
  );
}

function TeamInteractions({ team }: { team: TeamView }) {
  const t = useText();
  const today = useToday();
  const { interactions } = team;
  if (interactions.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('team.noInteractions')}
      </Typography>
    );
  }
  const more = interactions.length - MAX_SHOWN;
  return (
    <>
      <Suspense fallback={<></>}>
        <InteractionTimeline
          label={t('teams.interactions')}
          today={today}
          entries={interactions.slice(0, MAX_SHOWN).map(each => ({
            key: each.id,
            mode: each.interaction.mode,
            role: each.interaction.role,
            status: each.interaction.status,
            since: each.interaction.since,
            until: each.interaction.until,
            team: (
              <EntityLink
                entityRef={each.otherRef}
                title={each.otherTitle}
                isMissing={each.isMissing}
              />
            ),
          }))}
        />
      </Suspense>
      {more > 0 && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('team.moreInteractions', { count: more })}
        </Typography>
      )}
    </>
  );
}
