import type {
  OperatingModelRow,
  OperatingModelTeam,
  ProductInteraction,
} from '@backstage-data-mesh/model';
import { FreeText } from '../facts/FreeText';
import { usePageText } from '../facts/usePageText';
import { DotMark } from './DotMark';
import { useMatrixStyles } from './matrixStyles';

/** A responsibility and who has a part in it. */
export function MatrixRow(props: {
  row: OperatingModelRow;
  teams: readonly OperatingModelTeam[];
  interactions: readonly ProductInteraction[];
}) {
  const t = usePageText();
  const classes = useMatrixStyles();
  const { row, teams, interactions } = props;
  return (
    <tr>
      <th scope="row" className={`${classes.first} ${classes.rowTitle}`}>
        <FreeText>{row.title}</FreeText>
        {row.note && (
          <span className={classes.note}>
            <FreeText>{row.note}</FreeText>
          </span>
        )}
      </th>
      {row.dots.length === 0 ? (
        <td
          colSpan={teams.length}
          className={`${classes.cell} ${classes.nobody}`}
        >
          {t('operatingModel.nobody')}
        </td>
      ) : (
        teams.map(team => (
          <td key={team.ref} className={classes.cell}>
            {row.dots
              .filter(({ teamRef }) => teamRef === team.ref)
              .map(dot => (
                <DotMark
                  key={dot.strength}
                  dot={dot}
                  team={team}
                  interactions={interactions}
                />
              ))}
          </td>
        ))
      )}
    </tr>
  );
}
