import { EntityLayout, EntitySwitch, isKind } from '@backstage/plugin-catalog';
import {
  EntityBodyPoliciesCard,
  EntityContractsCard,
  EntityDataMeshAboutCard,
  EntityDataMeshFindingsCard,
  EntityDecisionsCard,
  EntityDomainGovernanceCard,
  EntityDomainProductsCard,
  EntityDomainTeamsCard,
  EntityFlowsCard,
  EntityFlowTablesCard,
  EntityInboxCard,
  EntityMeasuresCard,
  EntityNextMeetingCard,
  EntityOperatingModelCard,
  EntityPersonCard,
  EntityPoliciesCard,
  EntityScorecardCard,
  EntityTeamCard,
  EntityTeamProductsCard,
  EntityValueTreeCard,
  EntityWhyItExistsCard,
  EntityWorksWithCard,
  isDataDomain,
  isDataMeshEntity,
  isDataProduct,
  isDataTeam,
  isGovernanceBody,
  isTeamProfile,
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
      <EntitySwitch.Case if={isGovernanceBody}>
        <Grid item xs={12}>
          <EntityInboxCard />
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
        <Grid item xs={12}>
          <EntityTeamProductsCard />
        </Grid>
      </EntitySwitch.Case>
      <EntitySwitch.Case if={isKind('user')}>
        <Grid item xs={12}>
          <EntityPersonCard />
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
    <EntityLayout.Route
      path="/works-with"
      title="Works with"
      if={entity => isDataTeam(entity) || isTeamProfile(entity)}
    >
      <EntityWorksWithCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/flows" title="Flows" if={isDataProduct}>
      <EntityFlowTablesCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/contracts" title="Contracts" if={isDataProduct}>
      <EntityContractsCard />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/next-meeting"
      title="Next meeting"
      if={isGovernanceBody}
    >
      <EntityNextMeetingCard />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/measures"
      title="Measures"
      if={entity => isDataDomain(entity) || isValueHypothesis(entity)}
    >
      <EntityMeasuresCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/products" title="Products" if={isDataDomain}>
      <EntityDomainProductsCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/teams" title="Teams" if={isDataDomain}>
      <EntityDomainTeamsCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/governance" title="Governance" if={isDataDomain}>
      <EntityDomainGovernanceCard />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/policies"
      title="Policies"
      if={entity =>
        isDataMeshEntity(entity) &&
        !isGovernanceBody(entity) &&
        !isDataDomain(entity)
      }
    >
      <EntityPoliciesCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/policies" title="Policies" if={isGovernanceBody}>
      <EntityBodyPoliciesCard />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/decisions"
      title="Decisions"
      if={entity => isGovernanceBody(entity) || isValueHypothesis(entity)}
    >
      <EntityDecisionsCard />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/scorecard"
      title="Scorecard"
      if={isDataMeshEntity}
    >
      <EntityScorecardCard />
    </EntityLayout.Route>
  </>
);
