import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { Fact, FactList } from '../../facts/FactList';
import { Section } from '../../facts/Section';
import { TextList } from '../../facts/TextList';
import { useText } from '../../facts/useText';
import { FoundOfRules } from './FoundOfRules';

type Rights = NonNullable<GovernanceBodyEntity['spec']['decisionRights']>;

const PARTS = ['decide', 'veto', 'consult', 'inform'] as const;

/** What rules find on what nobody decides, and what two decide. */
const RIGHT_RULES = ['governance-decision-gap', 'governance-decision-conflict'];

/** What a body decides, and what part it has in other decisions. */
export function DecisionRights(props: { rights: Rights }) {
  const t = useText();
  const { rights } = props;
  const parts = PARTS.map(part => ({
    part,
    decisions: rights
      .filter(({ right }) => right === part)
      .map(({ decision }) => decision),
  })).filter(
    ({ part, decisions }) => part === 'decide' || decisions.length > 0,
  );
  return (
    <Section title={t('about.decisionRights')}>
      <FactList>
        {parts.map(({ part, decisions }) => (
          <Fact key={part} label={t(`about.rightsOf.${part}`)}>
            {decisions.length > 0 ? (
              <TextList texts={decisions} />
            ) : (
              t('about.decidesNothing')
            )}
          </Fact>
        ))}
      </FactList>
      <FoundOfRules rules={RIGHT_RULES} />
    </Section>
  );
}
