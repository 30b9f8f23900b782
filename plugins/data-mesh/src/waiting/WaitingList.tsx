import { FINDINGS_HASH } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  EntityLink,
  inksOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../facts/DateText';
import { EntityTabLink } from '../facts/EntityTabLink';
import { FreeText } from '../facts/FreeText';
import { useText, type TextFunction } from '../facts/useText';

type Waiting = AnswerOf<'getWaiting'>['waiting'][number];

/** Nobody starts with more than that. */
const MAX_ROWS = 7;

const useStyles = makeStyles(
  theme => ({
    root: { listStyle: 'none', margin: 0, padding: 0 },
    row: {
      display: 'grid',
      gridTemplateColumns: '72px minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(0.75, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 0 },
    },
    verb: { fontWeight: 700 },
    late: { color: inksOf(theme).bad },
    what: { overflowWrap: 'anywhere' },
    quiet: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'DataMeshWaitingList' },
);

/** What waits, what wants to be looked at soonest first: one verb a row. */
export function WaitingList(props: {
  waiting: readonly Waiting[];
  /** How many wait, told or not. */
  total: number;
}) {
  const t = useText();
  const classes = useStyles();
  const { waiting, total } = props;
  if (waiting.length === 0)
    return <Typography variant="body2">{t('waiting.nothing')}</Typography>;
  const shown = waiting.slice(0, MAX_ROWS);
  return (
    <Typography component="div" variant="body2">
      <ul className={classes.root}>
        {shown.map((each, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className={classes.row}>
            <span
              className={
                each.soon < 0 ? `${classes.verb} ${classes.late}` : classes.verb
              }
            >
              {t(`waiting.verb.${each.is}`)}
            </span>
            <div className={classes.what}>
              {each.is === 'findings' ? (
                <EntityTabLink entityRef={each.about} path={FINDINGS_HASH}>
                  <FreeText>{each.title}</FreeText>
                </EntityTabLink>
              ) : (
                <EntityLink entityRef={each.about} title={each.title} />
              )}
              <div className={classes.quiet}>
                <FreeText>{sayWhat(each, t)}</FreeText>
                {each.on && (
                  <>
                    {' · '}
                    <DateText iso={each.on} />
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {total > shown.length && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('waiting.more', { count: total - shown.length })}
        </Typography>
      )}
    </Typography>
  );
}

function sayWhat(each: Waiting, t: TextFunction): string {
  const counted = (
    ...parts: readonly (readonly [
      number,
      'errors' | 'warnings' | 'policies' | 'waivers',
    ])[]
  ) =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, what]) => t(`waiting.what.${what}`, { count }))
      .join(', ');
  switch (each.is) {
    case 'findings':
      return counted([each.errors, 'errors'], [each.warnings, 'warnings']);
    case 'grace':
      return t('waiting.what.grace', { count: each.rules });
    case 'proposals':
      return counted([each.policies, 'policies'], [each.waivers, 'waivers']);
    case 'waiver':
      return t('waiting.what.waiver', { rule: each.rule });
    case 'interaction':
      return t('waiting.what.interaction', {
        partner: each.partnerTitle,
        mode: each.mode ? t(`teams.mode.${each.mode}`) : t('teams.dependency'),
      });
    default:
      return t('waiting.what.review');
  }
}
