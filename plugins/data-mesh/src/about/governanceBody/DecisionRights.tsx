import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';

type Rights = NonNullable<GovernanceBodyEntity['spec']['decisionRights']>;

/** What a body may decide, and what part it has in other decisions. */
export function DecisionRights(props: { rights: Rights }) {
  const t = useText();
  const title = t('about.decisionRights');
  if (props.rights.length === 0) return <></>;
  return (
    <Section title={title}>
      <CompactTable
        label={title}
        headings={[t('about.decision'), t('about.part')]}
        rows={props.rights.map(({ decision, right }, index) => ({
          key: String(index),
          cells: [<FreeText>{decision}</FreeText>, t(`about.rights.${right}`)],
        }))}
      />
    </Section>
  );
}
