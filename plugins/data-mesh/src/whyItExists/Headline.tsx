import type { ValueSupport } from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';

/** In one sentence, what a product is good for. */
export function Headline({ support }: { support: ValueSupport }) {
  return (
    <Typography variant="subtitle1" component="p">
      {useHeadline(support)}
    </Typography>
  );
}

function useHeadline(support: ValueSupport): string {
  const t = useText();
  const direct = support.directGoalIds.length;
  const indirect = support.indirectGoalIds.length;
  const via = t('whyItExists.via', { count: support.viaConsumerRefs.length });
  if (support.paths.length === 0) return t('whyItExists.nothing');
  if (direct === 0 && indirect === 0) return t('whyItExists.noGoal');
  if (indirect === 0) return t('whyItExists.direct', { count: direct });
  if (direct === 0) {
    return t('whyItExists.indirect', { count: indirect, via });
  }
  const first = t('whyItExists.direct', { count: direct });
  return t('whyItExists.both', { count: indirect, via, first });
}
