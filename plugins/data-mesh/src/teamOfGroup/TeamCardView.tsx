import { nameOfRef, type TeamView } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CognitiveLoad } from '../teams/CognitiveLoad';
import { Fact, FactList } from '../facts/FactList';
import { FreeText } from '../facts/FreeText';
import { Lead, LeadItem } from '../facts/Lead';
import { Section } from '../facts/Section';
import { TimeZones } from '../teams/TimeZones';
import { useText } from '../facts/useText';
import { InteractionEntries } from '../teams/InteractionEntries';
import { TeamTypeMark } from '../teams/TeamTypeMark';
import { OwnedProducts } from './OwnedProducts';
import { TeamLesson } from './TeamLesson';

/** A team: what type it is, what it owns, with whom it works. */
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
      <TeamFacts team={team} />
      <Section title={t('team.owns', { number: String(team.products.length) })}>
        <OwnedProducts products={team.products} />
      </Section>
      <Section title={t('operatingModel.interactions')}>
        <TeamViewInteractions team={team} />
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
      <Fact label={t('about.region')}>
        {region && <FreeText>{region}</FreeText>}
      </Fact>
      <Fact label={t('about.timeZones')}>
        {timeZones.length > 0 && <TimeZones zones={timeZones} />}
      </Fact>
      <Fact label={t('about.size')}>
        {size &&
          (size.isAtLeast
            ? t('team.atLeast', { people: String(size.people) })
            : t('about.people', { count: size.people }))}
      </Fact>
      <Fact label={t('about.teamDomains')}>
        {domains.map(({ ref, title }) => (
          <div key={ref}>
            <EntityLink entityRef={ref} title={title} />
          </div>
        ))}
      </Fact>
      <Fact label={t('about.load.title')}>
        {cognitiveLoad && <CognitiveLoad load={cognitiveLoad} />}
      </Fact>
    </FactList>
  );
}

function TeamViewInteractions({ team }: { team: TeamView }) {
  const t = useText();
  const { interactions } = team;
  if (interactions.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('team.noInteractions')}
      </Typography>
    );
  }
  return (
    <InteractionEntries
      label={t('operatingModel.interactions')}
      entries={interactions.map(each => ({
        key: each.id,
        interaction: each.interaction,
        team: (
          <EntityLink
            entityRef={each.otherRef}
            title={each.otherTitle}
            isMissing={each.isMissing}
          />
        ),
        contract: each.contractRef && (
          <EntityRefLink entityRef={each.contractRef} hideIcon />
        ),
      }))}
    />
  );
}
