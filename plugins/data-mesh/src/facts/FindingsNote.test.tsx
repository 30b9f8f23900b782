import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { FindingsNote } from './FindingsNote';

const render = (annotations?: Record<string, string>) =>
  renderInTestApp(<FindingsNote annotations={annotations} />);

describe('the findings of an entity', () => {
  it('are told by severity, with the rules that found them', async () => {
    await render({
      'data-mesh/findings': 'errors=2,warnings=1',
      'data-mesh/finding-rules': 'measure-incomplete,team-collab-no-end',
    });
    expect(screen.getByText('2 errors')).toBeInTheDocument();
    expect(screen.getByText('1 warning')).toBeInTheDocument();
    expect(
      screen.getByText('Found by measure-incomplete, team-collab-no-end'),
    ).toBeInTheDocument();
  });

  it.each([
    ['there are none', undefined],
    ['the text is none of ours', { 'data-mesh/findings': 'errors=<b>,=1' }],
  ])('are not mentioned when %s', async (_, annotations) => {
    await render(annotations);
    expect(screen.queryByText(/error|warning/)).not.toBeInTheDocument();
  });
});
