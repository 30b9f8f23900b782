import type { TeamProfileEntity } from '@backstage-data-mesh/model';
import { Fact, FactList } from '../../facts/FactList';
import { FreeText } from '../../facts/FreeText';
import { Lead, LeadItem } from '../../facts/Lead';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { useText } from '../../facts/useText';
import { TeamTypeMark } from '../../teams/TeamTypeMark';
import { Confirmed } from '../Confirmed';
import { CognitiveLoad } from '../../teams/CognitiveLoad';
import { TeamDomains } from './TeamDomains';
import { TeamInteractions } from './TeamInteractions';
import { TimeZones } from '../../teams/TimeZones';

/** What is known of a team besides its group. */
export function TeamProfileFacts(props: { entity: TeamProfileEntity }) {
  const t = useText();
  const { spec } = props.entity;
  return (
    <>
      <Lead>
        <LeadItem>
          <TeamTypeMark type={spec.type} />
        </LeadItem>
        <LeadItem label={t('about.describes')}>
          <ReferenceLinks at={['spec', 'team']} />
        </LeadItem>
        {spec.type === 'platform' && (
          <LeadItem label={t('about.platformOwner')}>
            <ReferenceLinks at={['spec', 'platformOwner']} />
          </LeadItem>
        )}
      </Lead>
      <FactList>
        <Fact label={t('about.region')}>
          {spec.region && <FreeText>{spec.region}</FreeText>}
        </Fact>
        <Fact label={t('about.timeZones')}>
          <TimeZones zones={spec.timeZones ?? []} />
        </Fact>
        <Fact label={t('about.size')}>
          {spec.size !== undefined && t('about.people', { count: spec.size })}
        </Fact>
        <Fact label={t('about.keptBy')}>
          <ReferenceLinks at={['spec', 'owner']} />
          <Confirmed confirmed={spec.confirmed} />
        </Fact>
        <Fact label={t('about.teamDomains')}>
          <TeamDomains domains={spec.domains ?? []} />
        </Fact>
        <Fact label={t('about.load.title')}>
          {spec.cognitiveLoad && <CognitiveLoad load={spec.cognitiveLoad} />}
        </Fact>
      </FactList>
      <TeamInteractions interactions={spec.teamInteractions ?? []} />
    </>
  );
}
