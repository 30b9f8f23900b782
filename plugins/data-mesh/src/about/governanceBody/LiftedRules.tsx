import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { MarkedText } from '../../facts/MarkedText';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import type { Uptake } from './useUptake';

/** Rules that bodies of several domains ask for alike; nothing where none is. */
export function LiftedRules({ uptake }: { uptake: Uptake }) {
  const t = useText();
  if (uptake.lift.length === 0) return <></>;
  return (
    <Section title={t('about.uptake.lift')}>
      {uptake.lift.map(({ rule, domains, asked }) => (
        <div key={rule}>
          <MarkedText>
            {t('about.uptake.liftLine', {
              rule: `\`${rule}\``,
              count: domains.length,
            })}
          </MarkedText>{' '}
          <EntityRefLinks
            entityRefs={[...new Set(asked.map(({ body }) => body))]}
            hideIcons
          />
        </div>
      ))}
    </Section>
  );
}
