import {
  DataMeshCard,
  EmptyTeaching,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import { SubPage } from '../SubPage';
import { FindingsList } from './FindingsList';
import { KindTiles } from './KindTiles';
import { NextSteps } from './NextSteps';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
      alignItems: 'start',
    },
    wide: { gridColumn: '1 / -1', minWidth: 0 },
    part: { minWidth: 0 },
  }),
  { name: 'DataMeshOverview' },
);

/** What is in the mesh, what to do next, and what was found. */
export function MeshOverviewContent() {
  const t = usePageText();
  const classes = useStyles();
  const loadable = useDataMesh(api => api.getOverview(), []);
  const isEmpty = loadable.state === 'ready' && loadable.value.judged === 0;
  const shown = isEmpty ? ({ ...loadable, state: 'empty' } as const) : loadable;
  return (
    <SubPage loadable={loadable}>
      <div className={classes.root}>
        <div className={classes.wide}>
          <DataMeshCard
            title={t('pages.overview.kindsTitle')}
            loadable={shown}
            empty={
              <EmptyTeaching
                title={t('pages.overview.lesson.title')}
                description={t('pages.overview.lesson.description')}
                yaml={FIRST_PRODUCT}
              />
            }
          >
            {({ kinds }) => <KindTiles kinds={kinds} />}
          </DataMeshCard>
        </div>
        {shown.state === 'ready' && (
          <>
            <div className={classes.part}>
              <NextSteps steps={shown.value.nextSteps} />
            </div>
            <div className={classes.part}>
              <FindingsList overview={shown.value} />
            </div>
          </>
        )}
      </div>
    </SubPage>
  );
}

const FIRST_PRODUCT = `apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata:
  name: visits
spec:
  type: source-aligned
  lifecycle: experimental
  owner: group:your-team
`;
