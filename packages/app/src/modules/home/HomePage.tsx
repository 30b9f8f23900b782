import { Content, Header, Page } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { HomePageSearchBar } from '@backstage/plugin-search';
import Box from '@material-ui/core/Box';
import Grid from '@material-ui/core/Grid';
import { StartingPointCard } from './StartingPointCard';
import { startingPoints } from './startingPoints';

/** Where a visit starts: search, then widgets, then a way in by each kind. */
export function HomePage(props: HomePageLayoutProps) {
  const title = useApi(configApiRef).getString('app.title');
  return (
    <Page themeId="home">
      <Header
        title={title}
        subtitle="Data products, the value they serve and the teams behind them"
      />
      <Content>
        <Box mb={3}>
          <HomePageSearchBar placeholder="Find a data product, a team, a goal…" />
        </Box>
        <Grid container spacing={3}>
          {[...props.widgets].sort(oursFirst).map(widget => (
            <Grid item xs={12} md={6} lg={6} key={widget.node.spec.id}>
              {widget.component}
            </Grid>
          ))}
          {startingPoints.map(point => (
            <Grid item xs={12} md={6} lg={4} key={point.kind}>
              <StartingPointCard point={point} />
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
}

/** What waits for somebody stands above what there is besides. */
function oursFirst(
  a: HomePageLayoutProps['widgets'][number],
  b: HomePageLayoutProps['widgets'][number],
): number {
  const isOurs = ({ name }: typeof a) => name?.startsWith('DataMesh') === true;
  return Number(isOurs(b)) - Number(isOurs(a));
}
