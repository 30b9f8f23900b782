import {
  EntityAboutCard,
  EntityLayout,
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntitySwitch,
  hasCatalogProcessingErrors,
  isKind,
  isOrphan,
} from '@backstage/plugin-catalog';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
} from '@backstage/plugin-org';
import { Grid } from '@material-ui/core';
import { dataMeshCards, dataMeshTabs } from './dataMesh';

const entityWarningContent = (
  <>
    <EntitySwitch>
      <EntitySwitch.Case if={isOrphan}>
        <Grid item xs={12}>
          <EntityOrphanWarning />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={hasCatalogProcessingErrors}>
        <Grid item xs={12}>
          <EntityProcessingErrorsPanel />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
  </>
);

const groupContent = (
  <Grid container spacing={3}>
    {entityWarningContent}
    {dataMeshCards}
    <Grid item xs={12} md={6}>
      <EntityGroupProfileCard />
    </Grid>
    <Grid item xs={12} md={6}>
      <EntityOwnershipCard />
    </Grid>
    <Grid item xs={12}>
      <EntityMembersListCard />
    </Grid>
  </Grid>
);

const overviewContent = (
  <Grid container spacing={3} alignItems="stretch">
    {entityWarningContent}
    {dataMeshCards}
    <Grid item md={6}>
      <EntityAboutCard />
    </Grid>
  </Grid>
);

const pageOf = (content: JSX.Element) => (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      {content}
    </EntityLayout.Route>
    {dataMeshTabs}
  </EntityLayout>
);

/** The page of each kind: that of a stock app, with the steps of the README. */
export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('group')}>
      {pageOf(groupContent)}
    </EntitySwitch.Case>
    <EntitySwitch.Case>{pageOf(overviewContent)}</EntitySwitch.Case>
  </EntitySwitch>
);
