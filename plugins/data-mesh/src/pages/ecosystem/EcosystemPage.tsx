import {
  DataMeshCard,
  EmptyTeaching,
  useDataMesh,
  type AnswerOf,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import { SubPage } from '../SubPage';
import { CommunitiesCard } from './CommunitiesCard';
import { CoordinationCard } from './CoordinationCard';
import { FlowMatrixCard } from './FlowMatrixCard';
import { StageView } from './StageView';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: '100%',
    },
    // there are more domains than regions
    pair: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(3),
      alignItems: 'flex-start',
      // a card would be as high as both, and lie over what follows
      '& > *': { flex: '1 1 320px', minWidth: 0, height: 'auto' },
      '& > :last-child': { flex: '2 1 640px' },
    },
  }),
  { name: 'DataMeshEcosystemPage' },
);

/** How data flows between regions, domains and teams. */
export function EcosystemPage() {
  const t = usePageText();
  const classes = useStyles();
  const loadable = useDataMesh(api => api.ask('getEcosystem', {}), []);
  const hasNoFlow =
    loadable.state === 'ready' && loadable.value.coordination.flows === 0;
  const shown: Loadable<AnswerOf<'getEcosystem'>> = hasNoFlow
    ? { ...loadable, state: 'empty' }
    : loadable;
  return (
    <SubPage loadable={loadable}>
      <div className={classes.root}>
        <DataMeshCard
          title={t('pages.ecosystem.title')}
          loadable={shown}
          empty={
            <EmptyTeaching
              title={t('pages.ecosystem.empty.title')}
              description={t('pages.ecosystem.empty.description')}
              yaml={LESSON}
            />
          }
        >
          {ecosystem => <StageView ecosystem={ecosystem} />}
        </DataMeshCard>
        {shown.state === 'ready' && (
          <>
            <div className={classes.pair}>
              <FlowMatrixCard boundary="region" loadable={shown} />
              <FlowMatrixCard boundary="domain" loadable={shown} />
            </div>
            <CoordinationCard loadable={shown} />
            <CommunitiesCard loadable={shown} />
          </>
        )}
      </div>
    </SubPage>
  );
}

const LESSON = `kind: DataProduct
spec:
  region: emea
  domain: patient-access
  inputPorts: [{ from: other-product#port }]
`;
