import {
  governanceBody,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import { useText } from '../../facts/useText';
import { AboutCard } from '../AboutCard';
import { LiftedRules } from './LiftedRules';
import { Policies } from './Policies';
import { useUptake } from './useUptake';
import { Waivers } from './Waivers';

/** What a governance body asks for, how far it is kept, and who is exempt. */
export function BodyPoliciesCard() {
  const t = useText();
  return (
    <AboutCard
      kind={governanceBody}
      view={BodyPolicies}
      title={t('about.policyTitle')}
    />
  );
}

function BodyPolicies({ entity }: { entity: GovernanceBodyEntity }) {
  const uptake = useUptake();
  return (
    <>
      <Policies policies={entity.spec.policies ?? []} uptake={uptake} />
      {uptake.state === 'ready' && <LiftedRules uptake={uptake.value} />}
      <Waivers waivers={entity.spec.waivers ?? []} />
    </>
  );
}
