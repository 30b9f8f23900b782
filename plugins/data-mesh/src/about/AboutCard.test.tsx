import { screen, within } from '@testing-library/react';
import { drawAboutCard } from './__testUtils__/drawCard';

const spec = {
  type: 'aggregate',
  lifecycle: 'production',
  owner: 'group:loans-squad',
};

describe('DataMeshAboutCard', () => {
  it('names the kind that the page is about', async () => {
    await drawAboutCard({ kind: 'DataProduct', spec });
    expect(
      screen.getByRole('heading', { name: 'About this data product' }),
    ).toBeInTheDocument();
  });

  it('draws nothing on the page of a kind that is not ours', async () => {
    await drawAboutCard({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      spec: {},
    });
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });

  it('draws nothing for a namesake of another API group', async () => {
    await drawAboutCard({
      apiVersion: 'elsewhere.io/v1',
      kind: 'DataProduct',
      spec,
    });
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });

  it('shows the problems of an entity that cannot be used', async () => {
    await drawAboutCard({
      kind: 'DataProduct',
      spec: { type: 'agregate', lifecycle: 'production' },
    });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(
      'This data product cannot be shown until 2 problems in its file are fixed',
    );
    const problems = within(alert)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/spec\.owner is missing/),
        expect.stringMatching(/spec\.type is agregate.*did you mean aggregate/),
      ]),
    );
  });

  it('shows an entity that can be used, and what to tidy in it', async () => {
    await drawAboutCard({
      kind: 'DataProduct',
      spec: { ...spec, regoin: 'emea' },
    });
    expect(screen.getByText('Production')).toBeInTheDocument();
    const tidy = screen.getByText('One thing to tidy').closest('details')!;
    expect(within(tidy).getByRole('listitem')).toHaveTextContent(
      /spec\.regoin.*did you mean region/,
    );
  });

  it('shows the first problems of a file that is broken everywhere', async () => {
    const unknown = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`zzzzzz${index}`, 1]),
    );
    await drawAboutCard({ kind: 'DataProduct', spec: { ...spec, ...unknown } });
    const tidy = screen.getByText('25 things to tidy').closest('details')!;
    expect(within(tidy).getAllByRole('listitem')).toHaveLength(21);
    expect(within(tidy).getByText('and 5 more')).toBeInTheDocument();
  });
});
