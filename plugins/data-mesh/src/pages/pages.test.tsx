import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { LegacyMeshPage } from './LegacyMeshPage';
import { titleMessages } from '../titles/messages';
import { RulesPage } from './rules/RulesPage';

const rule = {
  id: 'ownership-team-missing',
  family: 'ownership',
  summary: 'A data product is owned by a team.',
  why: 'Somebody answers for it.',
  source: 'the book',
  remedy: 'Set `spec.owner`.',
  severity: 'error',
  kinds: ['DataProduct'],
} as const;

const api = createFakeDataMeshApi({}, { getRules: { rules: [rule] } });

function draw(page: JSX.Element, asked = api) {
  return renderInTestApp(
    <TestApiProvider apis={[[dataMeshApiRef, asked]]}>{page}</TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('the sub-page of the rules', () => {
  it('says what is asked, how much it counts, of whom and why', async () => {
    const { container } = await draw(<RulesPage />);
    const table = await screen.findByRole('table', { name: 'ownership' });
    expect(table).toHaveTextContent(
      'A data product is owned by a team.ownership-team-missingErrorDataProductSomebody answers for it.',
    );
    expect(screen.getByText('1 rule')).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('says of when its answer is', async () => {
    await draw(<RulesPage />);
    expect(await screen.findByText(/^as of Jun 1, 2026/)).toBeVisible();
  });
});

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
