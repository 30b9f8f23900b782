import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { BodyDecisions } from './BodyDecisions';
import { Policies } from './Policies';
import { Waivers } from './Waivers';

/** What of a governance body stands in tabs of its own, for the paper. */
export default function BodyOnPaper(props: {
  spec: GovernanceBodyEntity['spec'];
}) {
  const t = useText();
  const { policies = [], waivers = [], decisions = [] } = props.spec;
  return (
    <>
      <Policies policies={policies} />
      <Waivers waivers={waivers} />
      {decisions.length > 0 && (
        <Section title={t('about.decisions')}>
          <BodyDecisions decisions={decisions} />
        </Section>
      )}
    </>
  );
}
