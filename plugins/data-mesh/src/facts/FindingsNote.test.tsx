import { encodeFindings, encodeNotes } from '@backstage-data-mesh/model';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { FindingsNote } from './FindingsNote';

const render = (annotations?: Record<string, string>) =>
  renderInTestApp(<FindingsNote annotations={annotations} />);

const counted = {
  'data-mesh/findings': 'errors=2,warnings=1',
  'data-mesh/finding-rules': 'measure-incomplete,team-collab-no-end',
};

const told = {
  ...counted,
  ...encodeNotes({
    notes: [
      {
        rule: 'team-collab-no-end',
        severity: 'error',
        message: 'The collaboration with <b>coaches</b> has no end.',
        remedy: 'Set `until`.',
      },
    ],
    unknown: { count: 0, notes: [] },
  }),
};

describe('the findings of an entity', () => {
  it('are told as sentences with what to do, and how many more there are', async () => {
    const { container } = await render(told);
    expect(screen.getByText('2 errors')).toBeInTheDocument();
    const [finding] = screen.getAllByRole('listitem');
    expect(finding).toHaveTextContent(
      'Error The collaboration with <b>coaches</b> has no end.Set until. team-collab-no-end',
    );
    expect(container).toHaveTextContent(
      '2 more findings; data-mesh check lists them.',
    );
  });

  it('are told by rule where the annotations have no sentence', async () => {
    await render(counted);
    expect(screen.getByText('1 warning')).toBeInTheDocument();
    expect(
      screen.getByText('Found by measure-incomplete, team-collab-no-end'),
    ).toBeInTheDocument();
  });

  it('say how many rules could not tell, also where nothing was found', async () => {
    const { container } = await render({ 'data-mesh/unknown-rules': '3' });
    expect(container).toHaveTextContent(
      '3 rules could not be judged here; data-mesh check --show-unknown lists them.',
    );
  });

  it('tell why rules could not tell, and what would make it known', async () => {
    const notes = [
      {
        rule: 'team-blocking-dependency',
        why: '`impactSince` is not given',
        toKnow: 'say since when it blocks',
      },
    ];
    const { container } = await render(
      encodeNotes({ notes: [], unknown: { count: 2, notes } }),
    );
    expect(screen.getByText('2 rules could not be judged here')).toBeVisible();
    expect(container).toHaveTextContent(
      'team-blocking-dependency: impactSince is not givenTo know it: say since when it blocks',
    );
    expect(container).toHaveTextContent('One more; data-mesh check');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it.each([
    ['there are none', undefined],
    [
      'nothing was found',
      encodeFindings({
        counts: { error: 0, warning: 0, info: 0 },
        rules: [],
        isCut: false,
      }),
    ],
    ['the text is none of ours', { 'data-mesh/findings': 'errors=<b>,=1' }],
  ])('are not mentioned when %s', async (_, annotations) => {
    await render(annotations);
    expect(screen.queryByText(/error|warning/)).not.toBeInTheDocument();
  });

  it('have no fault that axe can find', async () => {
    const { container } = await render(told);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
