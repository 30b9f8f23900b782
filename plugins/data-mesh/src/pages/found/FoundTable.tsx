import {
  Mark,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { SEVERITY_LOOKS } from '../../facts/FindingCounts';
import { MarkedText } from '../../facts/MarkedText';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';
import { MoreRows } from './MoreRows';

type Found = AnswerOf<'whatIf'>['findings']['appeared'];

const ORDER = ['error', 'warning', 'info'] as const;

/** Findings that come or go, those that count most first. */
export function FoundTable(props: { title: string; found: Found }) {
  const t = usePageText();
  const { title, found } = props;
  if (found.length === 0) return <></>;
  const sorted = [...found].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  return (
    <Section title={title}>
      <MoreRows items={sorted}>
        {shown => (
          <CompactTable
            label={title}
            headings={[
              t('pages.found.entity'),
              t('pages.found.severity'),
              t('pages.found.finding'),
            ]}
            rows={shown.map(({ key, subject, severity, message, rule }) => ({
              key,
              cells: [
                <EntityRefLink key="on" entityRef={subject} hideIcon />,
                <Mark key="severity" {...SEVERITY_LOOKS[severity]}>
                  {t(`findings.severity.${severity}`)}
                </Mark>,
                <div key="finding" style={{ minWidth: 260 }}>
                  <MarkedText>{message}</MarkedText>
                  <Typography
                    variant="caption"
                    color="textSecondary"
                    component="div"
                  >
                    <code>{rule}</code>
                  </Typography>
                </div>,
              ],
            }))}
          />
        )}
      </MoreRows>
    </Section>
  );
}
