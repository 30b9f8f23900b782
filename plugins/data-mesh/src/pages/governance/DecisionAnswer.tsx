import {
  Mark,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { MarkedText } from '../../facts/MarkedText';
import { NotGiven } from '../../facts/NotGiven';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';

type Answer = AnswerOf<'getWhoDecides'>;
type Body = Answer['others'][number];

/** Who decides, as a sentence; a gap and a conflict are answers too. */
export function DecisionAnswer({ answer }: { answer: Answer }) {
  const t = usePageText();
  const { decides, others, known, meant, isPartial } = answer;
  return (
    <div role="status">
      <Sentence answer={answer} />
      {meant && (
        <Typography variant="body2">
          {t('pages.governance.ask.meant', { word: meant })}
        </Typography>
      )}
      {!meant && known.length > 0 && (
        <Typography variant="body2">
          <FreeText>
            {t('pages.governance.ask.known', { words: known.join(', ') })}
          </FreeText>
        </Typography>
      )}
      {isPartial && (
        <Typography variant="body2" color="textSecondary">
          {t('pages.governance.ask.partial')}
        </Typography>
      )}
      {decides && <Seats body={decides} />}
      {others.length > 0 && <Others bodies={others} />}
    </div>
  );
}

function Sentence({ answer }: { answer: Answer }) {
  const t = usePageText();
  const { area, decides, isGap, conflicts } = answer;
  if (decides)
    return (
      <Typography variant="subtitle1" component="p">
        <EntityRefLink entityRef={decides.body} hideIcon />{' '}
        <MarkedText>
          {t('pages.governance.ask.decides', {
            area,
            scope: t(`pages.governance.ask.rank.${rankWord(decides.rank)}`),
          })}
        </MarkedText>
      </Typography>
    );
  return (
    <Typography variant="subtitle1" component="div">
      <Mark shape="warning" ink="bad">
        {isGap
          ? t('pages.governance.ask.gap', { area })
          : t('pages.governance.ask.conflict')}
      </Mark>
      {conflicts.map(ref => (
        <div key={ref}>
          <EntityRefLink entityRef={ref} hideIcon />
        </div>
      ))}
    </Typography>
  );
}

function Seats({ body }: { body: Body }) {
  const t = usePageText();
  const title = t('pages.governance.ask.seats');
  if (body.seats.length === 0) return <></>;
  return (
    <Section title={title}>
      <CompactTable
        label={title}
        headings={[
          t('pages.governance.ask.role'),
          t('pages.governance.ask.who'),
          t('pages.governance.ask.represents'),
        ]}
        rows={body.seats.map(({ role, who, represents }, index) => ({
          key: String(index),
          cells: [
            <FreeText key="role">{role}</FreeText>,
            who ? (
              <EntityRefLink key="who" entityRef={who} hideIcon />
            ) : (
              <Mark key="who" shape="ring" ink="bad">
                {t('pages.governance.ask.emptySeat')}
              </Mark>
            ),
            represents ? (
              <EntityRefLink key="for" entityRef={represents} hideIcon />
            ) : (
              <NotGiven key="for" />
            ),
          ],
        }))}
      />
    </Section>
  );
}

function Others({ bodies }: { bodies: readonly Body[] }) {
  const t = usePageText();
  return (
    <Section title={t('pages.governance.ask.others')}>
      {bodies.map(({ body, right }) => (
        <Typography key={`${body} ${right}`} variant="body2">
          <EntityRefLink entityRef={body} hideIcon /> {rightWord(right)}
        </Typography>
      ))}
    </Section>
  );

  function rightWord(right: string): string {
    const known = (['decide', 'consult', 'inform', 'veto'] as const).find(
      each => each === right,
    );
    return known ? t(`about.rights.${known}`) : right;
  }
}

function rankWord(rank: number) {
  if (rank === 0) return 'enterprise';
  return rank === 1 ? 'region' : 'domain';
}
