import type { FindingNotes } from '@backstage-data-mesh/model';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { MarkedText } from './MarkedText';
import { useText } from './useText';

const useStyles = makeStyles(
  theme => ({
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
    summary: { cursor: 'pointer' },
    list: { margin: 0, paddingInlineStart: theme.spacing(2.5) },
  }),
  { name: 'DataMeshUnknownRules' },
);

/** What could not be judged; unfolded, why not and what would make it known. */
export function UnknownRules({ unknown }: Pick<FindingNotes, 'unknown'>) {
  const t = useText();
  const classes = useStyles();
  const { count, notes } = unknown;
  const more = count - notes.length;
  if (notes.length === 0)
    return (
      <div className={classes.quiet}>
        <MarkedText>{t('findings.unknownElsewhere', { count })}</MarkedText>
      </div>
    );
  return (
    <details className={classes.quiet}>
      <summary className={classes.summary}>
        {t('findings.unknown', { count })}
      </summary>
      <ul className={classes.list}>
        {notes.map(({ rule, why, toKnow }) => (
          <li key={rule}>
            <code>{rule}</code>: <MarkedText>{why}</MarkedText>
            {toKnow && (
              <Typography variant="inherit" component="div">
                <MarkedText>{t('findings.toKnow', { toKnow })}</MarkedText>
              </Typography>
            )}
          </li>
        ))}
        {more > 0 && (
          <li>
            <MarkedText>
              {t('findings.moreUnknown', { count: more })}
            </MarkedText>
          </li>
        )}
      </ul>
    </details>
  );
}
