import {
  EntityLink,
  Mark,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { CompactTable } from '../../facts/CompactTable';
import { SEVERITY_LOOKS } from '../../facts/FindingCounts';
import { MarkedText } from '../../facts/MarkedText';
import { Section } from '../../facts/Section';
import { useFamilyWord } from '../../facts/useFamilyWord';
import { usePageText } from '../../facts/usePageText';
import { AddressLink } from '../address/AddressLink';

type Rule = AnswerOf<'getRules'>['rules'][number];

/** How the results of a rule end; missing where it judged nothing. */
export type RuleTally =
  AnswerOf<'getScorecards'>['items'][number]['families'][number] | undefined;

const useStyles = makeStyles(
  theme => ({
    rule: { minWidth: 240 },
    summary: {
      ...theme.typography.caption,
      cursor: 'pointer',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshRuleFamily' },
);

/** The rules of a family, as a table. */
export function RuleFamily(props: {
  family: string;
  rules: readonly Rule[];
  tallies: ReadonlyMap<string, RuleTally>;
}) {
  const t = usePageText();
  const { rules, tallies } = props;
  const family = useFamilyWord()(props.family);
  return (
    <Section title={family}>
      <CompactTable
        label={family}
        headings={[
          t('pages.rules.rule'),
          t('pages.rules.severity'),
          t('pages.rules.results.passed'),
          t('pages.rules.results.fail'),
          t('pages.rules.results.waived'),
          t('pages.rules.results.unknown'),
          t('pages.rules.view.try'),
        ]}
        rows={rules.map(rule => ({
          key: rule.id,
          cells: [
            <RuleName key="rule" rule={rule} />,
            <RuleSeverity key="severity" severity={rule.severity} />,
            ...resultsOf(tallies.get(rule.id), t),
            <AddressLink key="try" to={{ view: 'try', rule: rule.id }}>
              {t('pages.rules.tryIt')}
            </AddressLink>,
          ],
        }))}
      />
    </Section>
  );
}

function resultsOf(line: RuleTally, t: ReturnType<typeof usePageText>) {
  if (!line) return ['–', '–', '–', '–'];
  const { score, tally } = line;
  return [
    score
      ? t('pages.rules.results.of', {
          passed: score.passed,
          of: score.of,
        })
      : t('pages.rules.results.nothing'),
    tally.fail,
    tally.waived,
    tally.unknown + tally.error,
  ];
}

function RuleName({ rule }: { rule: Rule }) {
  const t = usePageText();
  const classes = useStyles();
  return (
    <div className={classes.rule}>
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
              isInText
            />
          </>
        )}
      </Typography>
      <details>
        <summary className={classes.summary}>{t('pages.rules.more')}</summary>
        <Typography variant="caption" component="div">
          <div>
            <MarkedText>{rule.why}</MarkedText>
          </div>
          <div>{t('pages.rules.source', { source: rule.source })}</div>
          <div>{t('pages.rules.judges', { kinds: rule.kinds.join(', ') })}</div>
          {rule.options?.map(({ name, meaning, value }) => (
            <div key={name}>
              <MarkedText>
                {t('pages.rules.option', {
                  name: `\`${name}\``,
                  meaning,
                  value: `\`${JSON.stringify(value ?? null)}\``,
                })}
              </MarkedText>
            </div>
          ))}
        </Typography>
      </details>
    </div>
  );
}

function RuleSeverity({ severity }: Pick<Rule, 'severity'>) {
  const t = usePageText();
  return severity === 'off' ? (
    <>{t('pages.rules.off')}</>
  ) : (
    <Mark {...SEVERITY_LOOKS[severity]}>
      {t(`findings.severity.${severity}`)}
    </Mark>
  );
}
