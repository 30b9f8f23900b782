import type { DomainEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { NotGiven } from '../../facts/NotGiven';
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

/** Five questions and their answers: a profile, never a sum. */
export function ReadinessProfile(props: { answers: Answers }) {
  const t = useText();
  const title = t('about.readiness.title');
  return (
    <Section title={title}>
      <CompactTable
        label={title}
        headings={[
          t('about.readiness.question'),
          t('about.readiness.answer'),
          t('about.readiness.by'),
          t('about.readiness.evidence'),
        ]}
        rows={Object.values(QUESTIONS).map(question => {
          const index = props.answers.findIndex(
            answer => answer.question === question,
          );
          const answer = index < 0 ? undefined : props.answers[index];
          return {
            key: question,
            cells: [
              t(`about.readiness.questions.${question}`),
              <AnswerMark word={answer?.answer ?? 'unknown'} />,
              answer ? (
                <Answered answer={answer} index={index} />
              ) : (
                <NotGiven />
              ),
              <Evidence address={answer?.evidence} />,
            ],
          };
        })}
      />
    </Section>
  );
}

function AnswerMark(props: { word: Answer['answer'] }) {
  const t = useText();
  return (
    <Mark {...LOOKS[props.word]}>
      {t(`about.readiness.answers.${props.word}`)}
    </Mark>
  );
}

function Answered(props: { answer: Answer; index: number }) {
  const { answer, index } = props;
  return (
    <>
      <ReferenceLinks at={['spec', 'dataMesh', 'readiness', index, 'by']} />
      {answer.on && (
        <div>
          <DateText iso={answer.on} />
        </div>
      )}
    </>
  );
}

function Evidence(props: { address?: string }) {
  const t = useText();
  if (!props.address) return <NotGiven />;
  return (
    <SafeLink to={props.address}>{t('about.readiness.seeEvidence')}</SafeLink>
  );
}
