import { EntityLayout, EntitySwitch } from '@backstage/plugin-catalog';
import {
  EntityContractsCard,
  EntityDataMeshAboutCard,
  EntityDataMeshFindingsCard,
  EntityDomainProductsCard,
  EntityFlowsCard,
  EntityFlowTablesCard,
  EntityOperatingModelCard,
  EntityPoliciesCard,
  EntityTeamCard,
  EntityValueTreeCard,
  EntityWhyItExistsCard,
  isDataDomain,
  isDataMeshEntity,
  isDataProduct,
  isDataTeam,
  isValueHypothesis,
} from '@backstage-data-mesh/plugin-data-mesh';
import { Grid } from '@material-ui/core';

export const dataMeshCards = (
  <>
    <EntitySwitch>
      <EntitySwitch.Case if={isDataMeshEntity}>
        <Grid item xs={12}>
          <EntityDataMeshFindingsCard />
        </Grid>
        <Grid item xs={12}>
          <EntityDataMeshAboutCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={isDataDomain}>
        <Grid item xs={12}>
          <EntityDomainProductsCard />
        </Grid>
      </EntitySwitch.Case>
      <EntitySwitch.Case if={isDataProduct}>
        <Grid item xs={12}>
          <EntityWhyItExistsCard />
        </Grid>
        <Grid item xs={12}>
          <EntityFlowsCard />
        </Grid>
      </EntitySwitch.Case>
      <EntitySwitch.Case if={isDataTeam}>
        <Grid item xs={12}>
          <EntityDataMeshFindingsCard />
        </Grid>
        <Grid item xs={12}>
          <EntityTeamCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
  </>
);

export const dataMeshTabs = (
  <>
    <EntityLayout.Route
      path="/value-tree"
      title="Value tree"
      if={entity => isDataDomain(entity) || isValueHypothesis(entity)}
    >
      <EntityValueTreeCard />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/who-works-on-it"
      title="Who works on it"
      if={isDataProduct}
    >
      <EntityOperatingModelCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/flows" title="Flows" if={isDataProduct}>
      <EntityFlowTablesCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/contracts" title="Contracts" if={isDataProduct}>
      <EntityContractsCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/policies" title="Policies" if={isDataMeshEntity}>
      <EntityPoliciesCard />
    </EntityLayout.Route>
  </>
);
