import type { OperatingModel } from '@backstage-data-mesh/model';
import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState } from 'react';
import { ScrollRegion } from '../facts/ScrollRegion';
import { useText } from '../facts/useText';
import { VisuallyHidden } from '../facts/VisuallyHidden';
import { MatrixHead } from './MatrixHead';
import { MatrixRow } from './MatrixRow';
import { useMatrixStyles } from './matrixStyles';

/** More columns are drawn when asked for; nobody reads them at a glance. */
const FEW_TEAMS = 30;

/**
 * Responsibilities in clusters, a column for each team, a dark dot for who
 * does it and a light one for who takes part: after Eric Broda's operating
 * model for data products (2022).
 */
export function ResponsibilityMatrix(props: { model: OperatingModel }) {
  const t = useText();
  const classes = useMatrixStyles();
  const { model } = props;
  const [showsAll, setShowsAll] = useState(false);
  const teams = showsAll ? model.teams : model.teams.slice(0, FEW_TEAMS);
  const rest = model.teams.length - teams.length;
  return (
    <>
      <ScrollRegion label={t('operatingModel.caption')}>
        <table className={classes.table}>
          <caption>
            <VisuallyHidden>{t('operatingModel.caption')}</VisuallyHidden>
          </caption>
          <MatrixHead teams={teams} />
          {model.clusters.map(cluster => (
            <tbody key={cluster.id}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={teams.length + 1}
                  className={classes.cluster}
                >
                  <span className={classes.clusterTitle}>{cluster.title}</span>
                </th>
              </tr>
              {cluster.rows.map(row => (
                <MatrixRow
                  key={row.id}
                  row={row}
                  teams={teams}
                  interactions={model.interactions}
                />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      {rest > 0 && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {t('operatingModel.moreTeams', { count: rest })}
        </Button>
      )}
    </>
  );
}
