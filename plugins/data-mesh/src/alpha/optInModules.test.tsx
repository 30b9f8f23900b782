import { resolveAsyncFeatures } from '@backstage/frontend-defaults';
import {
  AppRootElementBlueprint,
  useApi,
  type FrontendFeatureLoader,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogGraphApiRef } from '@backstage/plugin-catalog-graph';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import {
  dataMeshCatalogGraphModule,
  dataMeshEntityPresentationModule,
} from '../alpha';
import { dataMeshKindIcons } from '../entityPresentation/kindIcons';

async function drawInApp(element: JSX.Element, module: FrontendFeatureLoader) {
  const { features } = await resolveAsyncFeatures({
    config: mockApis.config(),
    features: [catalogPlugin, catalogGraphPlugin, module],
  });
  const shown = AppRootElementBlueprint.make({
    name: 'shown',
    params: { element },
  });
  renderTestApp({
    features,
    extensions: [shown],
    // no page: what is shown stands beside all of them
    initialRouteEntries: ['/nowhere'],
  });
}

function GraphRelations() {
  const { knownRelations } = useApi(catalogGraphApiRef);
  return <p>knows {knownRelations.join(' ')}</p>;
}

function ProductIcon() {
  const { Icon } = useEntityPresentation('dataproduct:default/loans');
  return <p>{Icon === dataMeshKindIcons.DataProduct ? 'ours' : 'theirs'}</p>;
}

describe('dataMeshCatalogGraphModule', () => {
  it('teaches the catalog graph of an app our relations', async () => {
    await drawInApp(<GraphRelations />, dataMeshCatalogGraphModule);
    expect(await screen.findByText(/^knows/)).toHaveTextContent(/suppliesTo/);
  });
});

describe('dataMeshEntityPresentationModule', () => {
  it('gives our kinds their icons in an app', async () => {
    await drawInApp(<ProductIcon />, dataMeshEntityPresentationModule);
    expect(await screen.findByText('ours')).toBeInTheDocument();
  });
});
