import {
  dataMeshApiRef,
  NoBackendError,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { answerWith, betOf, measureOf, packOf } from './__testUtils__/packs';
import { MeetingCard } from './MeetingCard';
import type { Pack } from './pack';

const board = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name: 'board', namespace: 'emea' },
};

function drawWith(api: ReturnType<typeof createFakeDataMeshApi>) {
  return drawOnEntityPage(<MeetingCard />, {
    entity: board,
    apis: [[dataMeshApiRef, api]],
  });
}

function draw(pack: Partial<Pack>, isPartial?: boolean) {
  const getMeetingPack = answerWith(packOf(pack), isPartial);
  return drawWith(createFakeDataMeshApi({}, { getMeetingPack }));
}

function part(name: string): HTMLElement {
  const heading = screen.getByRole('heading', { name, level: 4 });
  return heading.parentElement ?? heading;
}

beforeEach(() => window.history.replaceState(null, '', '?'));

describe('MeetingCard', () => {
  it('says first how much there is of what', async () => {
    await draw({
      toDecide: [betOf()],
      proposals: [{ is: 'policy', policy: 'formats' }],
      emptySeats: [{ index: 0, role: 'lead' }],
      unknown: 3,
    });
    const [summary] = await screen.findAllByRole('list');
    expect(summary).toHaveTextContent(
      '1 value hypothesis to decide on1 proposal waits1 empty seat3 results are not known',
    );
  });

  it('puts what was agreed to stop before what is only due', async () => {
    await draw({
      toDecide: [
        betOf({ bet: 'valuehypothesis:emea/a', title: 'Due' }),
        betOf({
          ...{ bet: 'valuehypothesis:emea/b', title: 'Tripped' },
          ...{ reasons: ['tripwire'], agreed: 'stop' },
        }),
      ],
    });
    await screen.findByText('Due');
    const titles = screen
      .getAllByRole('heading', { level: 5 })
      .map(({ textContent }) => textContent);
    expect(titles).toEqual(['Tripped', 'Due']);
    expect(
      screen.getByText('Agreed before anybody knew: stop'),
    ).toBeInTheDocument();
  });

  it('shows a bet with its sentence, evidence and alternative', async () => {
    await draw({
      toDecide: [
        betOf({
          evidence: [
            measureOf({
              state: 'doubtful',
              pedigree: {
                product: 'dataproduct:emea/refills',
                ...{ trust: 'doubtful', doubts: ['errors', 'no-owner'] },
                findings: { errors: 1, warnings: 0 },
              },
            }),
          ],
          alternatives: ['valuehypothesis:emea/calls'],
        }),
      ],
    });
    expect(await screen.findByText(/We believe that/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'emea/calls' })).toHaveAttribute(
      'href',
      '/catalog/emea/valuehypothesis/calls',
    );
    const [, row] = within(
      screen.getByRole('table', { name: 'Evidence' }),
    ).getAllByRole('row');
    expect(row).toHaveTextContent('Refills on timedoubtful41 percent');
    expect(row).toHaveTextContent('it has errors to fix and nobody owns it');
    expect(row).not.toHaveTextContent('on course');
  });

  it('writes what the chosen decision says', async () => {
    await draw({ toDecide: [betOf()] });
    expect(await screen.findByText(/persevere: true/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'stop' }));
    expect(await screen.findByText(/status: stopped/)).toBeInTheDocument();
    expect(screen.queryByText(/persevere: true/)).not.toBeInTheDocument();
  });

  it('shows work in progress against its limit, and what scores higher', async () => {
    await draw({
      wip: {
        ...{ limit: 1, isOver: true, waiting: ['valuehypothesis:emea/calls'] },
        live: ['valuehypothesis:emea/a', 'valuehypothesis:emea/b'],
      },
      rankInversions: [
        {
          waiting: { bet: 'valuehypothesis:emea/calls', score: 5 },
          active: { bet: 'valuehypothesis:emea/a', score: 2 },
        },
      ],
    });
    await screen.findByText('What runs');
    const runs = part('What runs');
    expect(runs).toHaveTextContent(
      '2 of at most 1 active value hypotheses · over the limit',
    );
    expect(runs).toHaveTextContent(
      'emea/calls (scores 5) while this runs: emea/a (scores 2)',
    );
  });

  it('tells of a waiver that expired, and whether it is still needed', async () => {
    await draw({
      expiringWaivers: [
        {
          ...{ id: 'w', rule: 'some-rule', entity: 'dataproduct:emea/stock' },
          ...{ expires: '2026-09-30', isExpired: true, isNeeded: true },
        },
      ],
      leavingGrace: [
        {
          ...{ policy: 'formats', graceUntil: '2026-12-01', isOver: false },
          entities: ['dataproduct:emea/stock'],
        },
      ],
    });
    await screen.findByText('What ends before it meets again');
    const ends = part('What ends before it meets again');
    expect(ends).toHaveTextContent('expired · Sep 30, 2026');
    expect(ends).toHaveTextContent('what it excuses is still there');
    expect(ends).toHaveTextContent('1 entity would fail:');
  });

  it('does not call it no change when nobody remembers', async () => {
    await draw({ changes: undefined });
    expect(
      await screen.findByText(/That is not the same as no change/),
    ).toBeInTheDocument();
  });

  it('tells what changed, and how much more there is than it tells', async () => {
    await draw({
      changes: {
        ...{ since: '2026-11-05', resolved: [], isCut: true },
        appeared: Array.from({ length: 15 }, (_, index) => ({
          ...{ rule: 'some-rule', subject: 'dataproduct:emea/stock' },
          ...{ severity: 'error' as const, message: `Fault ${index}` },
          ...{ path: [], key: `some-rule|${index}` },
        })),
        entities: [
          {
            ...{ ref: 'dataproduct:emea/stock', is: 'changed' },
            edits: [{ path: ['spec', 'owner'], action: 'set' }],
          },
        ],
      },
    });
    await screen.findByText('15 findings are new');
    const changed = part('What changed');
    expect(changed).toHaveTextContent('Fault 11');
    expect(changed).not.toHaveTextContent('Fault 12');
    expect(changed).toHaveTextContent('and 3 more');
    expect(changed).toHaveTextContent('changed · fields: spec.owner');
    expect(changed).toHaveTextContent('There is more than is told.');
  });

  it('asks of the days in the address, and writes chosen ones there', async () => {
    const asked: unknown[] = [];
    window.history.replaceState(null, '', '?asOf=2026-11-20&since=nonsense');
    await drawWith(
      createFakeDataMeshApi({
        ask: async (_, input) => {
          asked.push(input);
          return answerOf(answerWith(packOf())) as never;
        },
      }),
    );
    await screen.findByText('To decide');
    expect(asked).toEqual([
      {
        ...{ kind: 'governancebody', namespace: 'emea', name: 'board' },
        ...{ asOf: '2026-11-20', since: undefined },
      },
    ]);
    fireEvent.change(screen.getByLabelText('Changes since'), {
      target: { value: '2026-11-01' },
    });
    await screen.findByText('To decide');
    expect(window.location.search).toContain('since=2026-11-01');
    expect(asked.at(-1)).toMatchObject({
      ...{ asOf: '2026-11-20', since: '2026-11-01' },
    });
  });

  it('prints by the dialog of the browser', async () => {
    const print = jest.fn();
    window.print = print;
    await draw({});
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('says that there may be more than the reader may see', async () => {
    await draw({}, true);
    expect(
      await screen.findByText(/You may not see all of the mesh/),
    ).toBeInTheDocument();
  });

  it('says that what is newer could not be read, and never that it is of now', async () => {
    const getMeetingPack = { ...answerWith(packOf()), stale: true };
    await drawWith(createFakeDataMeshApi({}, { getMeetingPack }));
    await screen.findByText('To decide');
    expect(
      screen.getByText(/what is newer could not be read/),
    ).toBeInTheDocument();
  });

  it('says without a backend that nobody remembers', async () => {
    await drawWith(
      createFakeDataMeshApi({
        ask: async () => {
          throw new NoBackendError();
        },
      }),
    );
    expect(
      await screen.findByText(/only the data mesh backend remembers/),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText('Changes since')).not.toBeInTheDocument();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw({
      toDecide: [betOf({ evidence: [measureOf()] })],
      tripwires: [measureOf({ entity: 'valuehypothesis:emea/other' })],
      proposals: [{ is: 'bet', bet: 'valuehypothesis:emea/calls', score: 2 }],
      emptySeats: [{ index: 0, role: 'lead' }],
    });
    await screen.findByText('To decide');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
