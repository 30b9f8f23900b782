import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LegacyMeshPage } from './LegacyMeshPage';
import { titleMessages } from '../titles/messages';

const api = createFakeDataMeshApi({}, { getRules: { rules: [] } });

function draw(page: JSX.Element, asked = api) {
  return renderInTestApp(
    <TestApiProvider apis={[[dataMeshApiRef, asked]]}>{page}</TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('the page of the data mesh in the legacy frontend system', () => {
  it('has a tab for each sub-page and opens the first', async () => {
    await draw(<LegacyMeshPage />);
    expect(
      (await screen.findAllByRole('tab')).map(({ textContent }) => textContent),
    ).toEqual(Object.values(titleMessages.subPage));
    expect(
      await screen.findByRole('heading', { name: 'In the mesh' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Rules' }));
    expect(
      await screen.findByRole('heading', { name: 'What is checked' }),
    ).toBeVisible();
  });
});
