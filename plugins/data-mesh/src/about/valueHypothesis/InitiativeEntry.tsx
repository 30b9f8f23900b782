import type { Initiative } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useNow } from '../../facts/clock';
import { DateText } from '../../facts/DateText';
import { describeDate } from '../../facts/describeDate';
import { FreeText } from '../../facts/FreeText';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { SafeLink } from '../../facts/SafeLink';
import { useText } from '../../facts/useText';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      overflowWrap: 'anywhere',
    },
    title: { fontWeight: 700 },
    question: { fontStyle: 'italic', margin: theme.spacing(0.5, 0) },
    quiet: { ...theme.typography.caption, color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshInitiativeEntry' },
);

/** One slice of work: what it should teach, by when, and what it touches. */
export function InitiativeEntry(props: {
  initiative: Initiative;
  /** Its place among the initiatives of the hypothesis. */
  index: number;
}) {
  const t = useText();
  const classes = useStyles();
  const { initiative, index } = props;
  const { title, id, status, learningQuestion, backlogUrl } = initiative;
  return (
    <li className={classes.root}>
      <div className={classes.title}>
        <FreeText>{title ?? id}</FreeText>
      </div>
      {learningQuestion && (
        <div className={classes.question}>
          <FreeText>{learningQuestion}</FreeText>
        </div>
      )}
      {status === 'stopped' && (
        <Mark shape="cross" ink="quiet">
          {t('about.stopped')}
        </Mark>
      )}
      <LearningDate initiative={initiative} />
      <div className={classes.quiet}>
        {(['team', 'teams'] as const).map(
          field =>
            initiative[field] && (
              <div key={field}>
                {t('teams.team')}{' '}
                <ReferenceLinks at={['spec', 'initiatives', index, field]} />
              </div>
            ),
        )}
        {(['builds', 'changes', 'uses'] as const).map(
          use =>
            initiative[use] && (
              <div key={use}>
                {t(`about.${use}`)}{' '}
                <ReferenceLinks at={['spec', 'initiatives', index, use]} />
              </div>
            ),
        )}
        {backlogUrl && (
          <SafeLink to={backlogUrl}>{t('about.backlog')}</SafeLink>
        )}
      </div>
    </li>
  );
}

/** When the answer is expected; late only while nobody has ended the work. */
function LearningDate(props: { initiative: Initiative }) {
  const t = useText();
  const now = useNow();
  const { expectedLearningBy, status } = props.initiative;
  if (!expectedLearningBy) return <></>;
  const isOpen = status === 'planned' || status === 'active';
  const isLate = isOpen && describeDate(expectedLearningBy, now).isPast;
  const text = (
    <>
      {t('about.answerBy')} <DateText iso={expectedLearningBy} />
    </>
  );
  return (
    <div>
      {isLate ? (
        <Mark shape="warning" ink="bad">
          {t('about.late')} · {text}
        </Mark>
      ) : (
        text
      )}
    </div>
  );
}
