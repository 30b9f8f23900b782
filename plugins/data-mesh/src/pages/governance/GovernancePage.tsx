import { useDataMesh } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { SubPage } from '../SubPage';
import { BodiesCard } from './BodiesCard';
import { GapsCard, gapsQuestion } from './GapsCard';
import { readBodies } from './readBodies';
import { WhoDecidesCard } from './WhoDecidesCard';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
      alignItems: 'start',
    },
    part: { minWidth: 0 },
    wide: { gridColumn: '1 / -1', minWidth: 0 },
  }),
  { name: 'DataMeshGovernancePage' },
);

/** Who decides what for whom: as an answer, by what is wrong, and all bodies. */
export function GovernancePage() {
  const classes = useStyles();
  const catalog = useApi(catalogApiRef);
  const loadable = useDataMesh(async () => {
    const asOf = new Date().toISOString();
    return { value: await readBodies(catalog), asOf, isStale: false };
  }, [catalog]);
  const gaps = useDataMesh(api => api.ask('getFindings', gapsQuestion), []);
  const bodies = loadable.state === 'ready' ? loadable.value.bodies : [];
  return (
    <SubPage loadable={loadable}>
      <div className={classes.root}>
        <div className={classes.part}>
          <WhoDecidesCard
            bodies={bodies}
            hasBackend={gaps.state !== 'no-backend'}
          />
        </div>
        <div className={classes.part}>
          <GapsCard
            loadable={loadable.state === 'loading' ? loadable : gaps}
            isDecided={
              loadable.state !== 'ready' ||
              bodies.some(({ entity }) => entity.spec.decisionRights?.length)
            }
          />
        </div>
        <div className={classes.wide}>
          <BodiesCard loadable={loadable} />
        </div>
      </div>
    </SubPage>
  );
}
