import type { Flow } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
    },
  }),
  { name: 'DataMeshFlowMarks' },
);

/** What borders a flow crosses, and whether nothing binds it. */
export function FlowMarks({ flow }: { flow: Flow }) {
  const t = useText();
  const { crossesDomain, crossesRegion, hasContract, resolution } = flow;
  return (
    <span className={useStyles().root}>
      {crossesDomain && (
        <Mark shape="ring" ink="quiet" small>
          {t('flows.crossesDomain')}
        </Mark>
      )}
      {crossesRegion && (
        <Mark shape="half" ink="quiet" small>
          {t('flows.crossesRegion')}
        </Mark>
      )}
      {!hasContract && resolution !== 'missing' && (
        <Mark shape="dash" ink="bad" small>
          {t('flows.noContract')}
        </Mark>
      )}
    </span>
  );
}
