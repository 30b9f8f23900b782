import { render, screen } from '@testing-library/react';
import { FreeText } from './FreeText';

describe('FreeText', () => {
  it('keeps the writing direction of a text to itself', () => {
    render(<FreeText>منتج بيانات</FreeText>);
    const text = screen.getByText('منتج بيانات');
    expect(text.tagName).toBe('BDI');
    expect(text).toHaveAttribute('dir', 'auto');
  });

  it('cuts a text that nobody would read', () => {
    render(<FreeText>{'w'.repeat(5000)}</FreeText>);
    expect(screen.getByText(/^w+…$/).textContent).toHaveLength(501);
  });

  it('shows markup as text', () => {
    render(<FreeText>{'<b>bold</b>'}</FreeText>);
    expect(screen.getByText('<b>bold</b>')).toBeInTheDocument();
  });
});
