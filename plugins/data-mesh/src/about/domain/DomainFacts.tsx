import type { DomainEntity } from '@backstage-data-mesh/model';
import { EmptyTeaching } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Fact, FactList } from '../../facts/FactList';
import { FreeText } from '../../facts/FreeText';
import { Lead, LeadItem } from '../../facts/Lead';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { SafeLink } from '../../facts/SafeLink';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { Confirmed } from '../Confirmed';
import { GoalList } from './GoalList';
import { IdentifierTable } from './IdentifierTable';
import { ReadinessProfile } from './ReadinessProfile';
import { WipGauge } from './WipGauge';

/** What a domain wants, who answers for it, how ready it is. */
export function DomainFacts(props: { entity: DomainEntity }) {
  const t = useText();
  const { dataMesh } = props.entity.spec;
  if (!dataMesh) {
    return (
      <EmptyTeaching
        title={t('about.domainEmpty.title')}
        description={t('about.domainEmpty.description')}
        yaml={EXAMPLE}
      />
    );
  }
  const { vision, region, wipLimit, dataStrategy } = dataMesh;
  return (
    <>
      <Lead>
        <LeadItem label={t('about.domainOwner')}>
          <ReferenceLinks at={['spec', 'dataMesh', 'domainOwner']} />
        </LeadItem>
        <LeadItem label={t('about.dataLead')}>
          <ReferenceLinks at={['spec', 'dataMesh', 'dataLead']} />
        </LeadItem>
        <LeadItem label={t('about.wip.title')}>
          <WipGauge limit={wipLimit} />
        </LeadItem>
      </Lead>
      <FactList>
        <Fact wide label={t('about.vision')}>
          {vision && <FreeText>{vision}</FreeText>}
        </Fact>
      </FactList>
      <ReadinessProfile answers={dataMesh.readiness ?? []} />
      <Section title={t('about.goals')}>
        <GoalList goals={dataMesh.goals ?? []} />
      </Section>
      <FactList>
        <Fact label={t('about.ownedBy')}>
          <ReferenceLinks at={['spec', 'owner']} />
          <Confirmed confirmed={dataMesh.confirmed} />
        </Fact>
        <Fact label={t('about.widerDomain')}>
          <ReferenceLinks at={['spec', 'subdomainOf']} />
        </Fact>
        <Fact label={t('about.region')}>
          {region && <FreeText>{region}</FreeText>}
        </Fact>
        <Fact label={t('about.dataStrategy')}>
          {dataStrategy && <SafeLink to={dataStrategy} />}
        </Fact>
      </FactList>
      <IdentifierTable identifiers={dataMesh.identifiers ?? []} />
    </>
  );
}

const EXAMPLE = `spec:
  dataMesh:
    domainOwner: user:jane.doe
    vision: What the domain wants to be true one day.
    goals:
      - { id: first-goal, title: An outcome that brings it nearer }
`;
