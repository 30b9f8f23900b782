import type {
  OperatingModel,
  OperatingModelCluster,
} from '@backstage-data-mesh/model';
import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState } from 'react';
import { ScrollRegion } from '../facts/ScrollRegion';
import { usePageText } from '../facts/usePageText';
import { VisuallyHidden } from '../facts/VisuallyHidden';
import { EmptyRows } from './EmptyRows';
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
  const t = usePageText();
  const classes = useMatrixStyles();
  const { model } = props;
  const [showsAll, setShowsAll] = useState(false);
  const teams = showsAll ? model.teams : model.teams.slice(0, FEW_TEAMS);
  const rest = model.teams.length - teams.length;
  const [showsEmpty, setShowsEmpty] = useState(false);
  const { filled, empty } = foldEmpty(model.clusters);
  const clusters = showsEmpty ? model.clusters : filled;
  return (
    <>
      <ScrollRegion label={t('operatingModel.caption')}>
        <table className={classes.table}>
          <caption>
            <VisuallyHidden>{t('operatingModel.caption')}</VisuallyHidden>
          </caption>
          <MatrixHead teams={teams} />
          {clusters.map(cluster => (
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
      <EmptyRows rows={empty} isShown={showsEmpty} onShow={setShowsEmpty} />
      {rest > 0 && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {t('operatingModel.moreTeams', { count: rest })}
        </Button>
      )}
    </>
  );
}

/** Rows in which somebody has a part, in their clusters, and those in which nobody has. */
function foldEmpty(clusters: readonly OperatingModelCluster[]) {
  const hasDots = ({ dots }: OperatingModelCluster['rows'][number]) =>
    dots.length > 0;
  return {
    filled: clusters
      .map(cluster => ({ ...cluster, rows: cluster.rows.filter(hasDots) }))
      .filter(({ rows }) => rows.length > 0),
    empty: clusters.flatMap(({ rows }) => rows.filter(row => !hasDots(row))),
  };
}
