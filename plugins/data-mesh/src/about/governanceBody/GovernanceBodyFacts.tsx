import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { lazy, Suspense } from 'react';
import { DateText } from '../../facts/DateText';
import { DurationText } from '../../facts/DurationText';
import { Fact, FactList } from '../../facts/FactList';
import { FreeText } from '../../facts/FreeText';
import { Lead, LeadItem } from '../../facts/Lead';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { useText } from '../../facts/useText';
import { PaperOnly } from '../../print/PaperOnly';
import { Confirmed } from '../Confirmed';
import { DecisionRights } from './DecisionRights';
import { Seats } from './Seats';

/** Nobody waits for it: the screen does not show it. */
const BodyOnPaper = lazy(() => import('./BodyOnPaper'));

/**
 * Who sits in a governance body, and what it may decide. What has a tab of its
 * own stands here on paper alone.
 */
export function GovernanceBodyFacts(props: { entity: GovernanceBodyEntity }) {
  const t = useText();
  const { spec } = props.entity;
  return (
    <>
      <BodyLead spec={spec} />
      <FactList>
        <Fact label={t('about.ownedBy')}>
          <ReferenceLinks at={['spec', 'owner']} />
          <Confirmed confirmed={spec.confirmed} />
        </Fact>
        <Fact label={t('about.scopeOf')}>
          <Scope scope={spec.scope} />
        </Fact>
        <Fact label={t('about.parentBody')}>
          <ReferenceLinks at={['spec', 'parent']} />
        </Fact>
        <Fact label={t('about.meets')}>
          {spec.cadence && <DurationText iso={spec.cadence} />}
        </Fact>
        <Fact label={t('about.lastMet')}>
          {spec.lastMet && <DateText iso={spec.lastMet} />}
        </Fact>
        {spec.wipLimit !== undefined && (
          <Fact label={t('about.wipLimit')}>
            {t('about.activeBets', { count: spec.wipLimit })}
          </Fact>
        )}
      </FactList>
      <Seats seats={spec.seats ?? []} />
      <DecisionRights rights={spec.decisionRights ?? []} />
      <PaperOnly>
        <Suspense fallback={null}>
          <BodyOnPaper spec={spec} />
        </Suspense>
      </PaperOnly>
    </>
  );
}

function BodyLead(props: { spec: GovernanceBodyEntity['spec'] }) {
  const t = useText();
  const { type, scope, seats = [] } = props.spec;
  return (
    <Lead>
      <LeadItem>
        {t(`about.bodyType.${type}`)}
        {scope && ` · ${t(`about.scopeLevel.${scope.level}`)}`}
      </LeadItem>
      <LeadItem>
        <SeatCount seats={seats} />
      </LeadItem>
    </Lead>
  );
}

function SeatCount(props: { seats: readonly { who?: string }[] }) {
  const t = useText();
  const empty = props.seats.filter(({ who }) => !who).length;
  if (props.seats.length > 0 && empty === 0) {
    return <>{t('about.allSeatsTaken', { count: props.seats.length })}</>;
  }
  return (
    <Mark shape="ring" ink="bad">
      {props.seats.length === 0
        ? t('about.seatless')
        : t('about.emptySeats', { count: empty })}
    </Mark>
  );
}

function Scope(props: { scope: GovernanceBodyEntity['spec']['scope'] }) {
  const t = useText();
  const { scope } = props;
  if (!scope) return <>{t('about.notGiven')}</>;
  const regions = scope.regions ?? [];
  return (
    <>
      {t(`about.scopeLevel.${scope.level}`)}
      {regions.length > 0 && (
        <div>
          <FreeText>{regions.join(', ')}</FreeText>
        </div>
      )}
      {scope.domains && scope.domains.length > 0 && (
        <ReferenceLinks at={['spec', 'scope', 'domains']} />
      )}
    </>
  );
}
