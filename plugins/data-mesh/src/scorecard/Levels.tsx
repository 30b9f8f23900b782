import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';

type Level = AnswerOf<'getEntityLevels'>['items'][number];

/** How far an entity has come on each ladder, and what the next level asks for. */
export function Levels({ levels }: { levels: readonly Level[] }) {
  const t = usePageText();
  const climbed = levels.filter(({ applies }) => applies);
  if (climbed.length === 0) return <></>;
  return (
    <Section title={t('scorecard.levels')}>
      {climbed.map(({ set, level, reached, of, next }) => (
        <div key={set}>
          <Typography variant="body2">
            <code>{set}</code>:{' '}
            <strong>{level ?? t('scorecard.noLevel')}</strong>
            {', '}
            {t('scorecard.reached', { reached, of })}
          </Typography>
          {next && (
            <>
              <Typography variant="body2">
                {t('scorecard.next', { level: next.level })}
              </Typography>
              <ul>
                {next.open.map(({ rule, status }) => (
                  <li key={rule}>
                    <code>{rule}</code>, {t(`scorecard.status.${status}`)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </Section>
  );
}
