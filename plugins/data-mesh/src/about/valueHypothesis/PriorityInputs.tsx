import { priorityScore, type Priority } from '@backstage-data-mesh/model';
import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../../facts/DateText';
import { Fact, FactList } from '../../facts/FactList';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { formatAmount } from '../../measures/formatAmount';
import { describeScore, PRIORITY_INPUTS } from '../../measures/describeScore';

/** What ranks a bet among its neighbours, and what the rank is made of. */
export function PriorityInputs(props: { priority?: Priority }) {
  const t = useText();
  const locale = useLocale();
  const { priority } = props;
  return (
    <Section title={t('about.priority.title')}>
      {priority ? (
        <FactList>
          <Fact label={t('about.priority.score')}>
            <Score priority={priority} />
          </Fact>
          {PRIORITY_INPUTS.map(input => (
            <Fact key={input} label={t(`about.priority.inputs.${input}`)}>
              {priority[input] !== undefined &&
                formatAmount(priority[input], locale)}
            </Fact>
          ))}
          <Fact label={t('about.priority.method')}>
            {t('about.priority.wsjf')}
          </Fact>
          <Fact label={t('about.priority.assessed')}>
            {priority.assessedAt && <DateText iso={priority.assessedAt} />}
          </Fact>
        </FactList>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('about.priority.none')}
        </Typography>
      )}
    </Section>
  );
}

function Score(props: { priority: Priority }) {
  const t = useText();
  const locale = useLocale();
  const score = priorityScore(props.priority);
  if (score !== undefined)
    return <strong>{describeScore(score, locale)}</strong>;
  const missing = PRIORITY_INPUTS.filter(
    input => props.priority[input] === undefined,
  ).map(input =>
    t(`about.priority.quoted`, { input: t(`about.priority.inputs.${input}`) }),
  );
  if (missing.length === 0) return <>{t('about.priority.noEffort')}</>;
  return (
    <>
      {t('about.priority.notScored', {
        count: missing.length,
        inputs: new Intl.ListFormat(locale).format(missing),
      })}
    </>
  );
}
