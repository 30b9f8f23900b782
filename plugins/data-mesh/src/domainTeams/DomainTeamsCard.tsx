import type { TeamType } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  EntityLink,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../facts/CompactTable';
import { usePageText } from '../facts/usePageText';
import { TeamTypeMark } from '../teams/TeamTypeMark';
import { readTeamTypes } from './readTeamTypes';
import { teamsOfProducts, type DomainTeams } from './teamsOfProducts';

/** A page reads no longer table; who owns most is in it. */
const MAX_TEAMS = 100;

/** The teams that own data products of the domain of this page, with types. */
export function DomainTeamsCard() {
  const t = usePageText();
  const ref = stringifyEntityRef(useEntity().entity);
  const catalog = useApi(catalogApiRef);
  const loadable = useDataMesh(
    async api => {
      const { value: products, ...time } = await api.getDomainProducts(ref);
      if (!products) return time;
      const owners = teamsOfProducts(products);
      if (owners.teams.length + owners.unowned === 0) return time;
      const shown = owners.teams.slice(0, MAX_TEAMS);
      const types = await readTeamTypes(
        catalog,
        shown.map(team => team.ref),
      );
      return { ...time, value: { ...owners, types } };
    },
    [ref, catalog],
  );
  return (
    <DataMeshCard
      title={t('domainTeams.title')}
      subheader={t('domainTeams.subheader')}
      loadable={loadable}
      empty={
        <Typography variant="body2" color="textSecondary">
          {t('domainTeams.none')}
        </Typography>
      }
    >
      {value => <TeamTable {...value} />}
    </DataMeshCard>
  );
}

function TeamTable(
  props: DomainTeams & { types: ReadonlyMap<string, TeamType> },
) {
  const t = usePageText();
  const { teams, unowned, types } = props;
  const more = teams.length - MAX_TEAMS;
  return (
    <Typography component="div" variant="body2">
      {unowned > 0 && <p>{t('domainTeams.noOwner', { count: unowned })}</p>}
      <CompactTable
        label={t('domainTeams.title')}
        headings={[
          t('domainTeams.team'),
          t('domainTeams.type'),
          t('domainTeams.owns'),
        ]}
        rows={teams
          .slice(0, MAX_TEAMS)
          .map(({ ref, title, isMissing, productCount }) => ({
            key: ref,
            cells: [
              <>
                <EntityLink
                  entityRef={ref}
                  title={title}
                  isMissing={isMissing}
                />
                {isMissing && ` (${t('domainTeams.missing')})`}
              </>,
              <TeamTypeMark key="type" type={types.get(ref)} />,
              t('domainTeams.products', { count: productCount }),
            ],
          }))}
      />
      {more > 0 && <p>{t('domainTeams.more', { count: more })}</p>}
    </Typography>
  );
}
