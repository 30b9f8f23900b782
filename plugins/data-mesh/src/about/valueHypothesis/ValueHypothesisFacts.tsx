import type { ValueHypothesisEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../../facts/DateText';
import { Fact, FactList } from '../../facts/FactList';
import { Lead, LeadItem } from '../../facts/Lead';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { MeasureList } from '../../measures/MeasureList';
import { Confirmed } from '../Confirmed';
import { DecisionLog } from './DecisionLog';
import { InitiativeBoard } from './InitiativeBoard';
import { PriorityInputs } from './PriorityInputs';
import { Statement } from './Statement';

const STATUSES = {
  draft: { shape: 'ring', ink: 'quiet' },
  proposed: { shape: 'ring', ink: 'quiet' },
  prioritised: { shape: 'half', ink: 'steady' },
  active: { shape: 'disc', ink: 'steady' },
  'paid-off': { shape: 'disc', ink: 'good' },
  adjusted: { shape: 'square', ink: 'quiet' },
  replaced: { shape: 'square', ink: 'quiet' },
  stopped: { shape: 'square', ink: 'quiet' },
} as const;

/** What is believed, where it stands, what was tried and decided. */
export function ValueHypothesisFacts(props: { entity: ValueHypothesisEntity }) {
  const t = useText();
  const { spec } = props.entity;
  return (
    <>
      <Lead>
        <LeadItem>
          <Mark {...STATUSES[spec.status]}>
            {t(`about.betStatus.${spec.status}`)}
          </Mark>
        </LeadItem>
        <LeadItem label={t('about.accountable')}>
          <ReferenceLinks at={['spec', 'accountable']} />
        </LeadItem>
        {spec.review?.next && (
          <LeadItem label={t('about.nextReview')}>
            <DateText iso={spec.review.next} />
          </LeadItem>
        )}
      </Lead>
      <Statement statement={spec.statement} measures={spec.measures ?? []} />
      <FactList>
        <Fact label={t('about.ownedBy')}>
          <ReferenceLinks at={['spec', 'owner']} />
          <Confirmed confirmed={spec.confirmed} />
        </Fact>
        <Fact label={t('about.effortType.title')}>
          {spec.effortType && t(`about.effortType.${spec.effortType}`)}
        </Fact>
        <Fact label={t('about.goals')}>
          <ReferenceLinks at={['spec', 'goals']} />
        </Fact>
        <Fact label={t('about.reviewedBy')}>
          <ReferenceLinks at={['spec', 'review', 'body']} />
        </Fact>
        <Fact label={t('about.alternatives')}>
          <ReferenceLinks at={['spec', 'alternatives']} />
        </Fact>
        {spec.succeededBy && (
          <Fact label={t('about.succeededBy')}>
            <ReferenceLinks at={['spec', 'succeededBy']} />
          </Fact>
        )}
      </FactList>
      <PriorityInputs priority={spec.priority} />
      <Measures measures={spec.measures ?? []} />
      <InitiativeBoard initiatives={spec.initiatives ?? []} />
      <DecisionLog decisions={spec.decisions ?? []} />
    </>
  );
}

function Measures(props: {
  measures: NonNullable<ValueHypothesisEntity['spec']['measures']>;
}) {
  const t = useText();
  return (
    <Section title={t('about.measures')}>
      {props.measures.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.noMeasures')}
        </Typography>
      ) : (
        <MeasureList
          measures={props.measures}
          sourceOf={index => (
            <ReferenceLinks at={['spec', 'measures', index, 'measuredBy']} />
          )}
        />
      )}
    </Section>
  );
}
