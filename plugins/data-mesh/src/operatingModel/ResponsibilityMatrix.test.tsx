import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { loansModel, platform, unknownTeam } from './__testUtils__/models';
import { OperatingModelView } from './OperatingModelView';
import { ResponsibilityMatrix } from './ResponsibilityMatrix';

function rowOf(name: RegExp) {
  const header = screen.getByRole('rowheader', { name });
  return within(header.closest('tr')!);
}

describe('ResponsibilityMatrix', () => {
  it('is a table with a name, a heading for each team and for each row', async () => {
    await drawOnEntityPage(<ResponsibilityMatrix model={loansModel} />);
    const table = screen.getByRole('table', {
      name: 'Responsibilities by team',
    });
    const headings = within(table).getAllByRole('columnheader');
    expect(headings.map(heading => heading.textContent)).toEqual([
      'Loans squadstream-alignedowns the product',
      'Cloud platformplatform',
    ]);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(heading => heading.textContent),
    ).toEqual(['Core data management', 'IngestAgreed for one year']);
  });

  it('says with words whose dot it is, how strong, and where it comes from', async () => {
    await drawOnEntityPage(<ResponsibilityMatrix model={loansModel} />);
    const dots = rowOf(/^Ingest/).getAllByRole('button');
    expect(dots.map(dot => dot.textContent)).toEqual([
      'Loans squad: primary, derived',
      'Cloud platform: material, declared',
    ]);
  });

  it('folds the rows that nobody has a part in into one line', async () => {
    await drawOnEntityPage(<ResponsibilityMatrix model={loansModel} />);
    expect(
      screen.getByText(/^Nobody has a part in one more: Advice and funding/),
    ).toBeVisible();
    expect(screen.queryByRole('rowheader', { name: /^Advice/ })).toBeNull();
    expect(screen.queryByText('Oversight')).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the empty rows' }),
    );
    expect(rowOf(/^Advice and funding/).getByRole('cell')).toHaveTextContent(
      'nobody',
    );
  });

  it('tells by keyboard what is behind a dot', async () => {
    const user = userEvent.setup();
    await drawOnEntityPage(<ResponsibilityMatrix model={loansModel} />);
    const dot = screen.getByRole('button', { name: /^Cloud platform/ });
    for (let tabs = 0; tabs < 10 && document.activeElement !== dot; tabs++) {
      await user.tab();
    }
    const tooltip = await screen.findByRole('tooltip');
    expect(tooltip).toHaveTextContent('X-as-a-Service');
    expect(tooltip).toHaveTextContent('Since: Jan 12, 2026');
    expect(tooltip).toHaveTextContent('Until: Dec 18, 2026');
    expect(tooltip).toHaveTextContent('Contract: api:default/provisioning');
    expect(tooltip).toHaveTextContent(
      'Purpose: Pipelines on the shared platform',
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(tooltip).not.toBeInTheDocument());
  });

  it('tells with a pointer that a dot follows from ownership', async () => {
    await drawOnEntityPage(<ResponsibilityMatrix model={loansModel} />);
    await userEvent.hover(screen.getByRole('button', { name: /^Loans squad/ }));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Follows from owning the product.',
    );
  });

  it('names a team that is not in the catalog without a link', async () => {
    const model = { ...loansModel, teams: [unknownTeam] };
    await drawOnEntityPage(<ResponsibilityMatrix model={model} />);
    const heading = screen.getByRole('columnheader');
    expect(heading).toHaveTextContent('not in the catalog');
    expect(within(heading).queryByRole('link')).not.toBeInTheDocument();
  });

  it('draws thirty teams and the others when asked', async () => {
    const teams = Array.from({ length: 32 }, (_, index) => ({
      ...platform,
      ref: `group:default/team-${index}`,
      title: `Team ${index}`,
    }));
    await drawOnEntityPage(
      <ResponsibilityMatrix model={{ ...loansModel, teams }} />,
    );
    expect(screen.getAllByRole('columnheader')).toHaveLength(30);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 2 more teams' }),
    );
    expect(screen.getAllByRole('columnheader')).toHaveLength(32);
  });
});

describe('OperatingModelView', () => {
  it('shows an interaction with its mode, its model and its end', async () => {
    await drawOnEntityPage(<OperatingModelView model={loansModel} />);
    const list = screen.getByRole('table', { name: 'Who works with whom' });
    const [, row] = within(list).getAllByRole('row');
    expect(row).toHaveTextContent('Cloud platform');
    expect(row).toHaveTextContent('X-as-a-Service');
    expect(row).toHaveTextContent('as a service');
    expect(row).toHaveTextContent('this side consumes');
    expect(row).toHaveTextContent('Dec 18, 2026 (in 28 days)');
    expect(row).toHaveTextContent('slowing');
  });

  it('says so when no interaction is declared', async () => {
    const model = { ...loansModel, interactions: [] };
    await drawOnEntityPage(<OperatingModelView model={model} />);
    expect(
      screen.getByText('No interaction is declared for this product.'),
    ).toBeInTheDocument();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await drawOnEntityPage(
      <main>
        <OperatingModelView model={loansModel} />
      </main>,
    );
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
