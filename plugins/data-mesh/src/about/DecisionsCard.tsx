import {
  declarationOf,
  governanceBody,
  valueHypothesis,
  type GovernanceBodyEntity,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useText } from '../facts/useText';
import { AboutCard } from './AboutCard';
import { BodyDecisions } from './governanceBody/BodyDecisions';
import { DecisionLog } from './valueHypothesis/DecisionLog';
import { PriorityInputs } from './valueHypothesis/PriorityInputs';

/** What the governance body of this page decided, or was decided on a bet. */
export function DecisionsCard() {
  const t = useText();
  const kind = declarationOf(useEntity().entity)?.kind;
  const title = t('about.decisions');
  if (kind === governanceBody.kind)
    return <AboutCard kind={governanceBody} view={OfBody} title={title} />;
  if (kind === valueHypothesis.kind)
    return <AboutCard kind={valueHypothesis} view={OfBet} title={title} />;
  return <></>;
}

function OfBody({ entity }: { entity: GovernanceBodyEntity }) {
  const { decisions = [] } = entity.spec;
  return decisions.length === 0 ? (
    <None text="noDecisions" />
  ) : (
    <BodyDecisions decisions={decisions} />
  );
}

function OfBet({ entity }: { entity: ValueHypothesisEntity }) {
  const { decisions = [], priority } = entity.spec;
  return (
    <>
      {decisions.length === 0 ? (
        <None text="neverDecided" />
      ) : (
        <DecisionLog decisions={decisions} />
      )}
      <PriorityInputs priority={priority} />
    </>
  );
}

function None(props: { text: 'noDecisions' | 'neverDecided' }) {
  const t = useText();
  return (
    <Typography variant="body2" color="textSecondary">
      {t(`about.${props.text}`)}
    </Typography>
  );
}
