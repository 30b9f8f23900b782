import {
  NoBackendError,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen } from '@testing-library/react';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import { HealthPage } from './HealthPage';

jest.setTimeout(120_000);

const calm: Partial<AnswerOf<'getHealth'>> = {
  ...{ isLeader: true, entities: 166, ageSeconds: 1.98, stale: false },
  lastSweep: { at: '2026-06-01T10:00:00Z', seconds: 0.93 },
  database: {
    ...{ isWriteWaiting: false, connectionsUsed: 1, connectionsAwaited: 0 },
  },
  ...{ hintsWaiting: 0, noticesWaiting: 0, collectors: [] },
  slowestRules: [
    {
      rule: 'interop-port-without-contract',
      seconds: 1.234,
      judgements: 12_500,
    },
  ],
  ...{ rulesThatThrew: [], policiesWithoutMatch: [], unusedWaivers: [] },
};

const troubled: typeof calm = {
  ...calm,
  rulesThatThrew: [{ rule: 'team-x', entities: 3 }],
  policiesWithoutMatch: [
    { body: 'governancebody:default/board', policy: 'keys' },
  ],
  collectors: [
    {
      ...{ id: 'warehouse', type: 'prometheus', failures: 2, recorded: 0 },
      ...{ triedAt: '2026-06-01T10:00:00Z', problem: 'refused' },
      unknownMeasures: ['gone'],
    },
  ],
};

const draw = (getHealth: typeof calm) =>
  drawPage(<HealthPage />, { api: createFakeDataMeshApi({}, { getHealth }) });

describe('the sub-page Health', () => {
  it('says first what needs an operator, and then where', async () => {
    const { container } = await draw(troubled);
    expect(await screen.findByText('1 rule broke')).toBeVisible();
    expect(screen.getByText('1 policy matches nothing')).toBeVisible();
    expect(screen.getByText('1 collector fails')).toBeVisible();
    expect(
      screen.getByRole('table', { name: 'Rules that broke' }),
    ).toHaveTextContent('team-x3');
    expect(
      screen.getByRole('table', { name: 'Collectors of readings' }),
    ).toHaveTextContent(
      'warehouse (prometheus)failed 2 times in a rowrefusedNo entity has: gonenever0',
    );
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('says short times in words', async () => {
    await draw({
      ...calm,
      ageSeconds: 0.04,
      lastSweep: { at: '2026-06-01T10:00:00Z', seconds: 0.0074 },
    });
    expect(
      await screen.findByText('took less than a tenth of a second'),
    ).toBeVisible();
    expect(screen.getByText('just now')).toBeVisible();
    expect(screen.queryByText(/0\.0/)).not.toBeInTheDocument();
  });

  it('says that nothing was judged since the start where nothing was', async () => {
    await draw(calm);
    expect(await screen.findByText('not since the start')).toBeVisible();
  });

  it('says that nothing does where nothing is wrong', async () => {
    await draw(calm);
    expect(await screen.findByText('Nothing does.')).toBeVisible();
    expect(screen.getByText('took 0.93 s')).toBeVisible();
    expect(
      screen.getByRole('table', { name: 'Rules that took longest' }),
    ).toHaveTextContent('interop-port-without-contract1.2 s12,500');
    expect(
      screen.getByText('leads: it reads the catalog and writes'),
    ).toBeVisible();
  });

  it('has nothing to tell of without a backend, or without the permission', async () => {
    const refuse = (error: Error) =>
      createFakeDataMeshApi({ ask: () => Promise.reject(error) });
    const { unmount } = await drawPage(<HealthPage />, {
      api: refuse(new NoBackendError()),
    });
    expect(
      await screen.findByText(/^There is nothing to operate/),
    ).toBeVisible();
    unmount();
    await drawPage(<HealthPage />, {
      api: refuse(Object.assign(new Error('no'), { statusCode: 403 })),
    });
    expect(await screen.findByText(/not allowed|may not/i)).toBeVisible();
  });
});
