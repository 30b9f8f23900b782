import { render, screen } from '@testing-library/react';
import { CompactTable } from './CompactTable';

describe('CompactTable', () => {
  it('breaks a name that is wider than a column should be', () => {
    render(
      <CompactTable
        label="Products"
        headings={['Product']}
        rows={[{ key: 'a', cells: [<a href="/a">{'a'.repeat(200)}</a>] }]}
      />,
    );
    const link = getComputedStyle(screen.getByRole('link'));
    expect(link.display).toBe('inline-block');
    expect(link.maxWidth).toBe('320px');
    expect(link.overflowWrap).toBe('break-word');
  });
});
