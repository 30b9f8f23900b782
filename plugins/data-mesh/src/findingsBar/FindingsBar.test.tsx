import { encodeFindings, encodeNotes } from '@backstage-data-mesh/model';
import {
  dataMeshApiRef,
  NoBackendError,
  type DataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  createFakeDataMeshApi,
  type FakeAnswers,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { linkedAddresses } from '../__testUtils__/linkedAddresses';
import { SCRIPT_ADDRESS } from '../__testUtils__/scriptAddress';
import { FindingsBar } from './FindingsBar';

const EDIT = 'https://git.example/edit/loans.yaml';

const loansWith = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'loans', namespace: 'default', annotations },
});

const loans = loansWith({ 'backstage.io/edit-url': EDIT });

const tally = {
  ...{ pass: 16, fail: 2, waived: 1, unknown: 1, error: 0 },
  ...{ notApplicable: 3, grace: 1 },
};

const outcome = {
  ...{ family: 'team', subject: 'dataproduct:default/loans', findings: [] },
  isGrace: false,
};

const finding = {
  key: 'interop-version-unsatisfied|dataproduct:default/loans',
  rule: 'interop-version-unsatisfied',
  severity: 'error',
  path: ['spec', 'inputPorts', 0, 'version'],
  message: 'Nobody serves `^1` of <b>members</b>.',
  related: [{ ref: 'dataproduct:default/members' }],
  suggestions: ['Set `version` to `^2`.'],
  patch: 'spec:\n  inputPorts: []\n',
} as const;

const findings: FakeAnswers['getEntityFindings'] = {
  tally,
  findings: [
    {
      ...finding,
      ...{ key: 'b', rule: 'tidy-it', severity: 'info', suggestions: [] },
      ...{ message: 'It could be tidier.', patch: undefined, path: [] },
    },
    finding,
  ],
  waived: [
    {
      ...outcome,
      ...{ rule: 'owner-missing', status: 'waived', reason: 'the team forms' },
      waiver: {
        ...{ id: 'w', body: 'governancebody:default/board' },
        ...{ expires: '2026-12-24', isExpired: false },
      },
    },
  ],
  inGrace: [
    {
      ...outcome,
      ...{ rule: 'soon', status: 'pass', isGrace: true },
      findings: [{ ...finding, message: 'A region will be asked for.' }],
    },
  ],
  unknown: [
    {
      ...outcome,
      ...{ rule: 'blocking', status: 'unknown', reason: '`since` is missing' },
      toKnow: 'say since when it blocks',
    },
  ],
  errors: [],
};

const told: FakeAnswers = {
  getEntityFindings: findings,
  getRules: {
    rules: [
      {
        ...{ id: finding.rule, family: 'interop', summary: 'It fits.' },
        ...{ why: 'Readers break.', source: 'the book', remedy: 'Mend it.' },
        ...{ severity: 'error', kinds: ['DataProduct'] },
      },
    ],
  },
};

function draw(answers: FakeAnswers, views: Partial<DataMeshApi> = {}) {
  return drawOnEntityPage(<FindingsBar />, {
    entity: loans,
    apis: [[dataMeshApiRef, createFakeDataMeshApi(views, answers)]],
  });
}

const numbers = async () =>
  within((await screen.findAllByRole('list'))[0])
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

async function unfold() {
  const button = await screen.findByRole('button', { name: /^Show/ });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(button);
}

/** The part of the list under a heading. */
const group = async (name: string) =>
  (await screen.findByRole('heading', { name })).parentElement!;

describe('the findings bar', () => {
  it('says three numbers, and what is in none of them', async () => {
    await draw(told);
    expect(await numbers()).toEqual([
      '1 to fix now',
      '0 to decide',
      '1 to tidy',
      '1 asked for soon',
      '1 waived',
      '1 not known',
      '16 rules are met',
    ]);
    expect(screen.getByText(/^as of/)).toBeVisible();
  });

  it('unfolds to the sentence, what to write, why and who says so', async () => {
    await draw(told);
    await unfold();
    const part = await group('Fix now');
    for (const text of [
      'Nobody serves ^1 of <b>members</b>.',
      'Set version to ^2.',
      'inputPorts: []',
      'Why: Readers break.',
      'After: the book',
      'interop-version-unsatisfied',
      'at spec.inputPorts[0].version',
    ])
      expect(part).toHaveTextContent(text);
    expect(linkedAddresses()).toContain(EDIT);
    expect(
      await within(part).findByRole('button', { name: 'Copy text' }),
    ).toBeVisible();
    await within(part).findByRole('link', { name: 'members' });
    expect(linkedAddresses()).toContain('/catalog/default/dataproduct/members');
  });

  it('tells apart what is waived, asked for soon and not known', async () => {
    const { container } = await draw(told);
    await unfold();
    expect(await group('Waived')).toHaveTextContent(
      /the team forms.*Excused by.*board.*until Dec 24, 2026/,
    );
    expect(await group('Asked for soon')).toHaveTextContent(
      'A region will be asked for.',
    );
    expect(await group('Not known')).toHaveTextContent(
      'since is missingTo know it: say since when it blocks',
    );
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('marks what is new since last week, and counts what is better', async () => {
    const transition = {
      ...{ subject: outcome.subject, family: 'interop', version: 2 },
      ...{ at: '2026-11-18T10:00:00Z', ruleSet: 'a' },
      cause: { kind: 'entities' },
    } as const;
    await draw({
      ...told,
      getEntityHistory: {
        items: [
          { ...transition, rule: finding.rule, from: 'pass', to: 'fail' },
          // judged for the first time: nothing is known of before
          { ...transition, rule: 'tidy-it', from: 'none', to: 'fail' },
          { ...transition, rule: 'mended', from: 'fail', to: 'pass' },
        ],
      },
    });
    expect(await screen.findByText('1 new this week')).toBeVisible();
    await unfold();
    expect(
      within(await group('Fix now')).getByText('new this week'),
    ).toBeVisible();
    expect(within(await group('Tidy')).queryByText('new this week')).toBeNull();
    expect(
      screen.getByText('One result is better than a week ago.'),
    ).toBeVisible();
  });

  it('is sure that nothing is asked only where every rule could tell', async () => {
    const none = { waived: [], inGrace: [], unknown: [], errors: [] };
    await draw({ getEntityFindings: { tally, findings: [], ...none } });
    const [nothing] = await numbers();
    expect(nothing).toBe('Nothing is asked');
    expect(
      screen.getByText('Nothing is asked').closest('li')?.querySelector('svg'),
    ).not.toBeNull();
  });

  it('draws no mark beside what is not known', async () => {
    await draw({ getEntityFindings: { ...findings, findings: [] } });
    const nothing = await screen.findByText('Nothing is asked');
    expect(nothing.closest('li')?.querySelector('svg')).toBeNull();
  });

  it('says that an entity is not judged yet', async () => {
    await draw({});
    expect(await screen.findByText(/is not judged yet/)).toBeVisible();
  });

  it('makes no link of an address that would run code', async () => {
    await drawOnEntityPage(<FindingsBar />, {
      entity: loansWith({ 'backstage.io/edit-url': SCRIPT_ADDRESS }),
      apis: [[dataMeshApiRef, createFakeDataMeshApi({}, told)]],
    });
    await unfold();
    await group('Fix now');
    expect(linkedAddresses()).not.toContain(SCRIPT_ADDRESS);
  });
});

describe('the findings bar where no backend is installed', () => {
  const ask = async () => {
    throw new NoBackendError();
  };

  const drawNoted = (annotations: Record<string, string>) =>
    drawOnEntityPage(<FindingsBar />, {
      entity: loansWith(annotations),
      apis: [[dataMeshApiRef, createFakeDataMeshApi({ ask })]],
    });

  const noted = {
    ...encodeFindings({
      counts: { error: 2, warning: 1, info: 0 },
      rules: ['team-collab-no-end'],
      isCut: false,
    }),
    ...encodeNotes({
      notes: [
        {
          ...{ rule: 'team-collab-no-end', severity: 'error' },
          ...{ message: 'It has no end.', remedy: 'Set `until`.' },
        },
      ],
      unknown: {
        count: 2,
        notes: [{ rule: 'blocking', why: 'not given', toKnow: 'say when' }],
      },
    }),
  };

  it('tells what the catalog noted, and that it knows no more', async () => {
    const { container } = await drawNoted(noted);
    expect(await numbers()).toEqual([
      '2 to fix now',
      '1 to decide',
      '0 to tidy',
      '2 not known',
    ]);
    expect(screen.getByText(/^Judged by itself alone/)).toBeVisible();
    await unfold();
    expect(await group('Fix now')).toHaveTextContent(
      'It has no end. Set until.team-collab-no-end',
    );
    expect(await group('Not known')).toHaveTextContent('To know it: say when');
    expect(container).toHaveTextContent('2 more; data-mesh check lists them.');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it.each([
    ['there are no notes', {}],
    ['the notes are none of ours', { 'data-mesh/findings': 'errors=<b>,=1' }],
  ])('does not say that all is well where %s', async (_, annotations) => {
    await drawNoted(annotations);
    const nothing = await screen.findByText('Nothing was found');
    expect(nothing.closest('li')?.querySelector('svg')).toBeNull();
    expect(screen.getByText(/^Judged by itself alone/)).toBeVisible();
  });
});
