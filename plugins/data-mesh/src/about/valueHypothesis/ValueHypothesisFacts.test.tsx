import { screen, within } from '@testing-library/react';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { linkedAddresses } from '../../__testUtils__/linkedAddresses';
import { SCRIPT_ADDRESS } from '../../__testUtils__/scriptAddress';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Standing } from '../../measures/useStandings';
import { answerWith, betOf, packOf } from '../../meeting/__testUtils__/packs';
import { drawAboutCard, drawCardOf } from '../__testUtils__/drawCard';
import { DecisionsCard } from '../DecisionsCard';
import { MeasuresCard } from '../MeasuresCard';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20'));
});

const spec = {
  owner: 'group:librarians',
  accountable: 'user:ana',
  status: 'active',
  effortType: 'data',
  goals: ['domain:lending#more-readers'],
  statement: {
    weBelieve: 'a suggestion at the counter',
    for: 'rare visitors',
    willResultIn: 'a second visit',
    weWillKnowWhen: ['second-visits', 'second-vists'],
  },
  priority: {
    userValue: 8,
    timeCriticality: 5,
    riskReduction: 3,
    effort: 5,
    assessedAt: '2026-05-04',
  },
  review: { next: '2026-12-01' },
  alternatives: ['valuehypothesis:flyers'],
  measures: [
    {
      id: 'second-visits',
      title: 'Visitors who come back',
      unit: 'percent',
      direction: 'increase',
      baseline: { value: 20 },
      target: { value: 40, by: '2027-06-30' },
      tripwire: { value: 22, asOf: '2026-12-31', then: 'stop' },
      measuredBy: 'dataproduct:visits',
      readings: [{ value: 30, asOf: '2026-10-31' }],
    },
  ],
  initiatives: [
    {
      id: 'pilot',
      title: 'Pilot in two branches',
      status: 'active',
      learningQuestion: 'Do people take the book home?',
      expectedLearningBy: '2026-11-01',
      builds: ['dataproduct:suggestions'],
      backlogUrl: SCRIPT_ADDRESS,
    },
    { id: 'first-try', status: 'stopped', expectedLearningBy: '2026-01-01' },
  ],
  decisions: [
    { date: '2026-03-01', outcome: 'start' },
    {
      date: '2026-09-01',
      outcome: 'persevere',
      by: 'governancebody:board',
      evidence: ['second-visits'],
      note: 'It moves.',
    },
  ],
};

function draw(more = {}) {
  return drawAboutCard({ kind: 'ValueHypothesis', spec: { ...spec, ...more } });
}

function drawDecisions(more = {}) {
  return drawCardOf(
    { kind: 'ValueHypothesis', spec: { ...spec, ...more } },
    <DecisionsCard />,
  );
}

function drawMeasures(measures: Partial<Standing>[] = []) {
  const getEntityMeasures = {
    ...{ measures: measures as Standing[], asOf: '2026-11-20T10:00:00Z' },
  };
  return drawCardOf(
    { kind: 'ValueHypothesis', spec },
    <MeasuresCard />,
    createFakeDataMeshApi({}, { getEntityMeasures }),
  );
}

function priority() {
  return screen.getByRole('heading', { name: 'Priority' }).parentElement;
}

describe('ValueHypothesisFacts', () => {
  it('answers first where it stands, who answers for it, when it is reviewed', async () => {
    await draw();
    expect(screen.getAllByRole('list')[0]).toHaveTextContent(
      'ActiveAccountable emea/anaNext review Dec 1, 2026 (in 11 days)',
    );
  });

  it('reads the statement as one sentence', async () => {
    await draw();
    expect(screen.getByText('We believe that').closest('p')).toHaveTextContent(
      'We believe that a suggestion at the counter for rare visitors will result in a second visit',
    );
  });

  it('names the measures that will tell, and what is none of them', async () => {
    await draw();
    const telling = screen.getByText(/^We will know when/).nextElementSibling;
    const items = [...telling!.children].map(({ textContent }) => textContent);
    expect(items).toEqual([
      'Visitors who come back ',
      'second-vists unknown measure',
    ]);
  });

  it('scores its priority and says what the score is made of', async () => {
    await drawDecisions();
    expect(priority()).toHaveTextContent(
      'Score3.2User value8Time criticality5Risk reduction3Effort5Methodweighted shortest job firstAssessedMay 4, 2026',
    );
  });

  it.each([
    [
      { userValue: 8, timeCriticality: 5, riskReduction: 3 },
      'not scored: “Effort” is missing',
    ],
    [
      { timeCriticality: 5, riskReduction: 3 },
      'not scored: “User value” and “Effort” are missing',
    ],
    [
      { ...spec.priority, effort: 0 },
      'not scored: the effort is not above zero',
    ],
  ])('does not score %j', async (inputs, text) => {
    await drawDecisions({ priority: inputs });
    expect(priority()).toHaveTextContent(text);
  });

  it('says when its priority was not assessed', async () => {
    await drawDecisions({ priority: undefined });
    expect(priority()).toHaveTextContent('has no rank');
  });

  it('gives every value of a measure as text, beside its state', async () => {
    await drawMeasures();
    const measure = screen
      .getByRole('heading', { name: 'Visitors who come back' })
      .closest('li')!;
    expect(measure).toHaveTextContent('on course');
    expect(measure).toHaveTextContent('Baseline20 percent');
    expect(measure).toHaveTextContent('Now30 percentOct 31, 2026');
    expect(measure).toHaveTextContent('Target40 percentJun 30, 2027');
    expect(measure).toHaveTextContent('Tripwire22 percent');
    expect(measure).toHaveTextContent('then stop');
  });

  it('never calls a measure good whose data product broke a promise', async () => {
    await drawMeasures([
      {
        ...{ key: 'second-visits', id: 'second-visits', state: 'doubtful' },
        ...{ isCut: false, unit: 'percent' },
        series: [
          { value: 24, asOf: '2026-09-30' },
          { value: 30, asOf: '2026-10-31', source: 'tills' },
        ],
        pedigree: {
          ...{ product: 'dataproduct:emea/visits', trust: 'doubtful' },
          ...{ doubts: ['freshness-broken'] },
          findings: { errors: 0, warnings: 0 },
        },
      },
    ]);
    await screen.findByText('2 readings');
    const measure = screen
      .getByRole('heading', { name: 'Visitors who come back' })
      .closest('li')!;
    expect(measure).toHaveTextContent('Visitors who come backdoubtful');
    expect(measure).not.toHaveTextContent('on course');
    expect(measure).toHaveTextContent('it is older than it promises');
    const table = screen.getByRole('table', {
      ...{ name: '2 readings', hidden: true },
    });
    expect(table).toHaveTextContent(
      /Oct 31, 2026.*30 percenttills.*24 percent/,
    );
  });

  it('asks for a decision when the review was due, of whom it is', async () => {
    const pack = packOf({
      toDecide: [betOf({ bet: 'valuehypothesis:emea/thing' })],
    });
    await drawAboutCard(
      {
        kind: 'ValueHypothesis',
        spec: {
          ...spec,
          review: { next: '2026-11-01', body: 'governancebody:board' },
        },
      },
      undefined,
      createFakeDataMeshApi({}, { getMeetingPack: answerWith(pack) }),
    );
    expect(
      screen.getByRole('heading', { name: 'It is time to decide' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'its next meeting' }),
    ).toHaveAttribute(
      'href',
      '/catalog/emea/governancebody/board/next-meeting',
    );
    expect(await screen.findByText(/persevere: true/)).toBeInTheDocument();
  });

  it('asks for no decision before the review', async () => {
    await draw();
    expect(screen.queryByText('It is time to decide')).not.toBeInTheDocument();
  });

  it('says when nothing is measured', async () => {
    await draw({ measures: undefined });
    expect(screen.getByText(/^Nothing is measured yet/)).toBeInTheDocument();
  });

  it('puts each initiative into the column of its status', async () => {
    await draw();
    const active = screen.getByRole('heading', { name: 'Active (1)' });
    const column = within(active.parentElement!);
    expect(column.getByRole('listitem')).toHaveTextContent(
      'Do people take the book home?',
    );
    expect(
      screen.getByRole('heading', { name: 'Done or stopped (1)' }),
    ).toBeInTheDocument();
  });

  it('calls an open initiative late, and an ended one not', async () => {
    await draw();
    expect(screen.getAllByText(/late/)).toHaveLength(1);
    expect(screen.getByText(/late/)).toHaveTextContent(
      'late · Answer by Nov 1, 2026',
    );
  });

  it('does not link a backlog address that could run code', async () => {
    await draw();
    expect(
      screen.getByText('Pilot in two branches').closest('li'),
    ).toHaveTextContent(SCRIPT_ADDRESS);
    expect(linkedAddresses()).not.toContain(SCRIPT_ADDRESS);
  });

  it('lists the latest decision first', async () => {
    await drawDecisions();
    const table = screen.getByRole('table', { name: 'Decisions' });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent('persevere');
    expect(first).toHaveTextContent('It moves.');
    expect(second).toHaveTextContent('start');
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
