import type { DomainEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../../facts/DateText';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { SafeLink } from '../../facts/SafeLink';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';

type Answers = NonNullable<
  NonNullable<DomainEntity['spec']['dataMesh']>['readiness']
>;
type Answer = Answers[number];
type Question = Answer['question'];

// a record, so that the compiler sees to it that no question is left out
const QUESTIONS: Readonly<Record<Question, Question>> = {
  'team-structure': 'team-structure',
  'data-lead': 'data-lead',
  'prioritisation-within': 'prioritisation-within',
  'prioritisation-across': 'prioritisation-across',
  'internal-governance': 'internal-governance',
};

const LOOKS = {
  met: { shape: 'disc', ink: 'good' },
  partly: { shape: 'half', ink: 'steady' },
  not: { shape: 'cross', ink: 'bad' },
  unknown: { shape: 'ring', ink: 'quiet' },
} as const;

/** What is asked for first, and how many are told. */
const TO_DO_ORDER = ['not', 'partly', 'unknown'] as const;
const MAX_TO_DOS = 3;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
      gap: theme.spacing(2, 4),
    },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(0.75),
      alignContent: 'start',
    },
    line: {
      display: 'grid',
      gridTemplateColumns: '88px minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
    },
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
    title: { ...theme.typography.body2, fontWeight: 700, margin: 0 },
    toDos: { margin: theme.spacing(0.5, 0, 0), paddingInlineStart: '1.5em' },
  }),
  { name: 'DataMeshReadinessProfile' },
);

/** Five questions with their answers, and what to do next: never a sum. */
export function ReadinessProfile(props: { answers: Answers }) {
  const t = useText();
  const classes = useStyles();
  const profile = Object.values(QUESTIONS).map(question => {
    const index = props.answers.findIndex(each => each.question === question);
    const answer = index < 0 ? undefined : props.answers[index];
    return { question, index, answer, word: answer?.answer ?? 'unknown' };
  });
  const toDos = TO_DO_ORDER.flatMap(word =>
    profile.filter(each => each.word === word),
  ).slice(0, MAX_TO_DOS);
  return (
    <Section title={t('about.readiness.title')}>
      <div className={classes.root}>
        <ul className={classes.list}>
          {profile.map(({ question, index, answer, word }) => (
            <li key={question} className={classes.line}>
              <Mark {...LOOKS[word]}>
                {t(`about.readiness.answers.${word}`)}
              </Mark>
              <div>
                {t(`about.readiness.questions.${question}`)}
                {answer && <Answered answer={answer} index={index} />}
              </div>
            </li>
          ))}
        </ul>
        {toDos.length > 0 && (
          <div>
            <h5 className={classes.title}>{t('about.readiness.next')}</h5>
            <ol className={classes.toDos}>
              {toDos.map(({ question, word }) => (
                <li key={question}>
                  {word === 'unknown'
                    ? t('about.readiness.answer', {
                        question: t(`about.readiness.questions.${question}`),
                      })
                    : t(`about.readiness.toDo.${question}`)}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </Section>
  );
}

/** Who said so, when, and on what evidence. */
function Answered(props: { answer: Answer; index: number }) {
  const t = useText();
  const classes = useStyles();
  const { answer, index } = props;
  const { by, on, evidence } = answer;
  if (!by && !on && !evidence) return <></>;
  return (
    <div className={classes.quiet}>
      {by && (
        <>
          {t('about.readiness.by')}{' '}
          <ReferenceLinks
            at={['spec', 'dataMesh', 'readiness', index, 'by']}
          />{' '}
        </>
      )}
      {on && <DateText iso={on} />}
      {evidence && (
        <>
          {' · '}
          <SafeLink to={evidence}>{t('about.readiness.seeEvidence')}</SafeLink>
        </>
      )}
    </div>
  );
}
