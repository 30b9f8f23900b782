import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Mark, useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Lead, LeadItem } from '../../facts/Lead';
import { usePageText } from '../../facts/usePageText';

/** What stage the ecosystem is in, and of how much that is made. */
export function StageView(props: { ecosystem: AnswerOf<'getEcosystem'> }) {
  const t = usePageText();
  const locale = useLocale();
  const { ecosystem } = props;
  const { coordination, teams, isPartial, isCut } = ecosystem;
  const stage = ecosystem.stage ?? 'unknown';
  return (
    <Typography component="div" variant="body2">
      <Lead>
        <LeadItem label={t('pages.ecosystem.stage.label')}>
          <Mark
            shape={stage === 'unknown' ? 'dashed-ring' : 'disc'}
            ink={stage === 'unknown' ? 'quiet' : 'steady'}
          >
            {t(`pages.ecosystem.stage.${stage}`)}
          </Mark>
        </LeadItem>
        <LeadItem>
          {t('pages.ecosystem.madeOf', {
            flows: coordination.flows.toLocaleString(locale),
            products: coordination.products.toLocaleString(locale),
            teams: teams.toLocaleString(locale),
          })}
        </LeadItem>
      </Lead>
      <p>{t(`pages.ecosystem.stageMeans.${stage}`)}</p>
      {coordination.isTooFew && <p>{t('pages.ecosystem.tooFew')}</p>}
      {isPartial && <p>{t('pages.ecosystem.partial')}</p>}
      {isCut && <p>{t('pages.ecosystem.cut')}</p>}
    </Typography>
  );
}
