import type { OperatingModelTeam } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { usePageText } from '../facts/usePageText';
import { TeamTypeMark } from '../teams/TeamTypeMark';
import { useMatrixStyles } from './matrixStyles';

/** A heading for each team: its name, its type, whether it owns the product. */
export function MatrixHead(props: { teams: readonly OperatingModelTeam[] }) {
  const t = usePageText();
  const classes = useMatrixStyles();
  return (
    <thead>
      <tr>
        <td className={classes.first} />
        {props.teams.map(team => (
          <th key={team.ref} scope="col" className={classes.team}>
            <EntityLink
              entityRef={team.ref}
              title={team.title}
              isMissing={team.isMissing}
            />
            <span className={classes.teamType}>
              <TeamTypeMark type={team.type} />
            </span>
            <span className={classes.teamType}>
              {team.isOwner && t('operatingModel.owner')}
              {team.isMissing && t('shared.notInCatalog')}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
