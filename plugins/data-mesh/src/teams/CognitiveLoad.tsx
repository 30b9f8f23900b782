import type { TeamProfileEntity } from '@backstage-data-mesh/model';
import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../facts/DateText';
import { useText } from '../facts/useText';
import { formatAmount } from '../measures/formatAmount';

const PARTS = ['intrinsic', 'extraneous', 'germane'] as const;

/** How loaded the team felt, part by part, and when it said so. */
export function CognitiveLoad(props: {
  load: NonNullable<TeamProfileEntity['spec']['cognitiveLoad']>;
}) {
  const t = useText();
  const locale = useLocale();
  const { load } = props;
  return (
    <>
      {PARTS.map(part => {
        const value = load[part];
        return (
          value !== undefined && (
            <div key={part}>
              {t(`about.load.${part}`, { value: formatAmount(value, locale) })}
            </div>
          )
        );
      })}
      <Typography variant="caption" color="textSecondary" component="div">
        {load.assessedAt ? (
          <>
            {t('about.load.assessed')} <DateText iso={load.assessedAt} />
          </>
        ) : (
          t('about.load.noDate')
        )}
      </Typography>
    </>
  );
}
