import {
  Mark,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../facts/CompactTable';
import { SEVERITY_LOOKS } from '../facts/FindingCounts';
import { usePageText } from '../facts/usePageText';

type Setting = AnswerOf<'getEntityPolicies'>['settings'][number];

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(2) },
    summary: { cursor: 'pointer', width: 'fit-content' },
  }),
  { name: 'DataMeshRuleSettings' },
);

/** Unfolded: how each rule counts here, and who says so. */
export function RuleSettings(props: { settings: readonly Setting[] }) {
  const t = usePageText();
  const classes = useStyles();
  const { settings } = props;
  const label = t('policies.rules', { count: settings.length });
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>{label}</summary>
      <CompactTable
        label={label}
        headings={[
          t('policies.rule'),
          t('policies.counts'),
          t('policies.saidBy'),
        ]}
        rows={settings.map(({ rule, severity, origin }) => ({
          key: rule,
          cells: [
            <code key="rule">{rule}</code>,
            severity === 'off' ? (
              t('policies.off')
            ) : (
              <Mark key="severity" {...SEVERITY_LOOKS[severity]}>
                {t(`findings.severity.${severity}`)}
              </Mark>
            ),
            <SaidBy key="origin" origin={origin} />,
          ],
        }))}
      />
    </details>
  );
}

function SaidBy({ origin }: Pick<Setting, 'origin'>) {
  const t = usePageText();
  if (!origin) return <>{t('policies.hidden')}</>;
  const { source } = origin;
  return source === 'recommended' || source === 'configuration' ? (
    <>{t(`policies.${source}`)}</>
  ) : (
    <EntityRefLink entityRef={source} />
  );
}
