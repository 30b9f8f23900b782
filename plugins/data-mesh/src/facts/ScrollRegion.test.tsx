import { render, screen } from '@testing-library/react';
import { ScrollRegion } from './ScrollRegion';

/** The test's browser lays nothing out, so the widths are given. */
function giveWidths(scrollWidth: number, clientWidth: number) {
  jest
    .spyOn(HTMLElement.prototype, 'scrollWidth', 'get')
    .mockReturnValue(scrollWidth);
  jest
    .spyOn(HTMLElement.prototype, 'clientWidth', 'get')
    .mockReturnValue(clientWidth);
}

describe('ScrollRegion', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is a stop for the keyboard where it scrolls', () => {
    giveWidths(800, 300);
    render(<ScrollRegion label="Ports">wide</ScrollRegion>);
    expect(screen.getByRole('region', { name: 'Ports' })).toHaveAttribute(
      'tabindex',
      '0',
    );
  });

  it('is none where everything fits', () => {
    giveWidths(300, 300);
    render(<ScrollRegion label="Ports">narrow</ScrollRegion>);
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });
});
