import {
  dataMeshApiRef,
  NoBackendError,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  createFakeDataMeshApi,
  type FakeAnswers,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { ScorecardCard } from './ScorecardCard';

jest.setTimeout(120_000);

const tally = {
  ...{ pass: 3, fail: 1, waived: 0, unknown: 0, error: 0 },
  ...{ notApplicable: 0, grace: 0 },
};
const change = {
  subject: 'dataproduct:default/visits',
  rule: 'ownership-x',
  family: 'ownership',
  from: 'pass',
  to: 'fail',
  version: 2,
  at: '2026-05-20T00:00:00Z',
  cause: { kind: 'entities', ref: 'group:default/crew' },
  ruleSet: 'b',
} as const;
const answers: FakeAnswers = {
  getEntityFindings: {
    families: [{ family: 'ownership', score: { passed: 3, of: 4 }, tally }],
  },
  getEntityLevels: {
    items: [
      {
        ...{ set: 'trusted', level: 'owned', reached: 1, of: 2, applies: true },
        next: {
          level: 'promised',
          open: [{ rule: 'interop-port-without-contract', status: 'fail' }],
        },
        ...{ waived: [], unknown: [] },
      },
      {
        ...{ set: 'other', reached: 0, of: 1, applies: false },
        ...{ waived: [], unknown: [] },
      },
    ],
  },
  getEntityHistory: {
    items: [change],
    pageInfo: {},
  },
};

const draw = (api = createFakeDataMeshApi({}, answers)) =>
  drawOnEntityPage(<ScorecardCard />, { apis: [[dataMeshApiRef, api]] });

describe('the scorecard of an entity', () => {
  it('tells how the rules end by family, how it went, and what changed', async () => {
    const { container } = await draw();
    const table = await screen.findByRole('table', { name: 'Scorecard' });
    expect(table).toHaveTextContent('Ownership3 of 4100');
    expect(
      screen.getByRole('img', { name: 'Ownership from day to day' }),
    ).toHaveTextContent('1 to mend');
    expect(
      screen.getByRole('table', { name: 'What changed' }),
    ).toHaveTextContent('ownership-xpassed, now to mend');
    expect(screen.getByRole('link', { name: /crew/ })).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('tells how far it has come, and what the next level asks for', async () => {
    await draw();
    const place = await screen.findByText('trusted');
    expect(place.parentElement).toHaveTextContent(
      'trusted: owned, 1 of 2 levels',
    );
    expect(screen.getByText(/^To reach promised/)).toBeVisible();
    expect(
      screen.getByText('interop-port-without-contract').parentElement,
    ).toHaveTextContent('interop-port-without-contract, to mend');
    expect(screen.queryByText('other')).not.toBeInTheDocument();
  });

  it('says that nothing changed where nothing did', async () => {
    const none = { items: [], pageInfo: {} };
    await draw(
      createFakeDataMeshApi({}, { ...answers, getEntityHistory: none }),
    );
    expect(
      await screen.findByText('Nothing changed since it was first judged.'),
    ).toBeVisible();
  });

  it('draws no days where all changed today, and still tells what did', async () => {
    const at = '2026-06-01T00:00:00Z'; // the day of the answers
    const getEntityHistory = {
      items: [{ ...change, at, from: 'fail' as const }],
      pageInfo: {},
    };
    await draw(createFakeDataMeshApi({}, { ...answers, getEntityHistory }));
    expect(await screen.findByText(/^All of it changed today/)).toBeVisible();
    expect(screen.queryByText(/^Nothing changed/)).toBeNull();
    expect(
      screen.getByRole('table', { name: 'What changed' }),
    ).toHaveTextContent('ownership-xstill to mend, for another reason');
  });

  it('says who would know it where there is no backend', async () => {
    const ask = () => Promise.reject(new NoBackendError());
    await draw(createFakeDataMeshApi({ ask }));
    expect(await screen.findByText(/^The scorecard is made by/)).toBeVisible();
  });
});
