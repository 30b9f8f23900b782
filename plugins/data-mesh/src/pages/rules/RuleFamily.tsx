import {
  EntityLink,
  Mark,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { CompactTable } from '../../facts/CompactTable';
import { SEVERITY_LOOKS } from '../../facts/FindingCounts';
import { MarkedText } from '../../facts/MarkedText';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';

type Rule = AnswerOf<'getRules'>['rules'][number];

/** The rules of a family, as a table. */
export function RuleFamily(props: { family: string; rules: readonly Rule[] }) {
  const t = useText();
  const { family, rules } = props;
  return (
    <Section title={family}>
      <CompactTable
        label={family}
        headings={[
          t('pages.rules.rule'),
          t('pages.rules.severity'),
          t('pages.rules.kinds'),
          t('pages.rules.why'),
        ]}
        rows={rules.map(rule => ({
          key: rule.id,
          cells: [
            <RuleName key="rule" rule={rule} />,
            <RuleSeverity key="severity" severity={rule.severity} />,
            rule.kinds.join(', '),
            <MarkedText key="why">{rule.why}</MarkedText>,
          ],
        }))}
      />
    </Section>
  );
}

function RuleName({ rule }: { rule: Rule }) {
  const t = useText();
  return (
    <>
      <MarkedText>{rule.summary}</MarkedText>
      <Typography variant="caption" color="textSecondary" component="div">
        <code>{rule.id}</code>
        {rule.declaredBy && (
          <>
            {' '}
            {t('pages.rules.declaredBy')}{' '}
            <EntityLink
              entityRef={rule.declaredBy}
              title={parseEntityRef(rule.declaredBy).name}
            />
          </>
        )}
      </Typography>
    </>
  );
}

function RuleSeverity({ severity }: Pick<Rule, 'severity'>) {
  const t = useText();
  return severity === 'off' ? (
    <>{t('pages.rules.off')}</>
  ) : (
    <Mark {...SEVERITY_LOOKS[severity]}>
      {t(`findings.severity.${severity}`)}
    </Mark>
  );
}
