import {
  priorityScore,
  type Priority,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { Mark, useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { lazy, Suspense } from 'react';
import { DateText } from '../../facts/DateText';
import { Fact, FactList } from '../../facts/FactList';
import { Lead, LeadItem } from '../../facts/Lead';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { describeScore } from '../../measures/describeScore';
import { MeasureBriefs } from '../../measures/MeasureBriefs';
import { knownStandings, useStandings } from '../../measures/useStandings';
import { Confirmed } from '../Confirmed';
import { DecisionPrompt } from './DecisionPrompt';
import { InitiativeBoard } from './InitiativeBoard';
import { Statement } from './Statement';

// they have to be asked for anyway
const Neighbours = lazy(async () => {
  const beside = await import('./Neighbours');
  return { default: beside.Neighbours };
});

// as `StatusMark`: a ring for what waits, a disc for what is live, a square for the rest
const STATUSES = {
  draft: { shape: 'ring', ink: 'quiet' },
  proposed: { shape: 'ring', ink: 'quiet' },
  prioritised: { shape: 'ring', ink: 'quiet' },
  active: { shape: 'disc', ink: 'good' },
  'paid-off': { shape: 'square', ink: 'quiet' },
  adjusted: { shape: 'square', ink: 'quiet' },
  replaced: { shape: 'square', ink: 'quiet' },
  stopped: { shape: 'square', ink: 'quiet' },
} as const;

/** What is believed, where it stands, what is tried, and what stands beside it. */
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
      <DecisionPrompt spec={spec} />
      <Statement statement={spec.statement} measures={spec.measures ?? []} />
      <Measures measures={spec.measures ?? []} />
      <FactList>
        <Fact label={t('about.ownedBy')}>
          <ReferenceLinks at={['spec', 'owner']} />
          <Confirmed confirmed={spec.confirmed} />
        </Fact>
        <Fact label={t('about.effortType.title')}>
          {spec.effortType && t(`about.effortType.${spec.effortType}`)}
        </Fact>
        <Fact label={t('about.reviewedBy')}>
          <ReferenceLinks at={['spec', 'review', 'body']} />
        </Fact>
        <Fact label={t('about.priority.score')}>
          <ScoreText priority={spec.priority} />
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
      <Suspense fallback={<></>}>
        <Neighbours />
      </Suspense>
      <InitiativeBoard initiatives={spec.initiatives ?? []} />
    </>
  );
}

function ScoreText({ priority }: { priority?: Priority }) {
  const locale = useLocale();
  const t = useText();
  const score = priority && priorityScore(priority);
  return (
    <>
      {score === undefined
        ? t('about.priority.noScore')
        : describeScore(score, locale)}
    </>
  );
}

function Measures(props: {
  measures: NonNullable<ValueHypothesisEntity['spec']['measures']>;
}) {
  const t = useText();
  const standings = knownStandings(useStandings());
  return (
    <Section title={t('about.measures')}>
      {props.measures.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.noMeasures')}
        </Typography>
      ) : (
        <MeasureBriefs measures={props.measures} standings={standings} />
      )}
    </Section>
  );
}
