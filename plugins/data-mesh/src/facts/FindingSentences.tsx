import type { FindingNote, Severity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { SEVERITY_LOOKS } from './FindingCounts';
import { MarkedText } from './MarkedText';
import { useText } from './useText';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    // a sentence is read, its mark only found
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshFindingSentences' },
);

/** What was found and what to do about it, a sentence each. */
export function FindingSentences(props: {
  notes: readonly FindingNote[];
  counts: Readonly<Record<Severity, number>>;
}) {
  const t = useText();
  const classes = useStyles();
  const { notes, counts } = props;
  const more = counts.error + counts.warning + counts.info - notes.length;
  return (
    <>
      <Typography component="ul" variant="body2" className={classes.list}>
        {notes.map(({ rule, severity, message, remedy }, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Mark {...SEVERITY_LOOKS[severity]}>
              {t(`findings.severity.${severity}`)}
            </Mark>{' '}
            <MarkedText>{message}</MarkedText>
            <div className={classes.quiet}>
              {remedy && <MarkedText>{remedy}</MarkedText>} <code>{rule}</code>
            </div>
          </li>
        ))}
      </Typography>
      {more > 0 && (
        <Typography variant="caption" color="textSecondary" component="p">
          <MarkedText>{t('findings.more', { count: more })}</MarkedText>
        </Typography>
      )}
    </>
  );
}
