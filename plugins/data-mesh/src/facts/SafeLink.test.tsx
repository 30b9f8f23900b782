import { screen } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { SCRIPT_ADDRESS } from '../__testUtils__/scriptAddress';
import { SafeLink } from './SafeLink';

describe('SafeLink', () => {
  it.each(['https://wiki.example/page', 'mailto:team@wiki.example'])(
    'links %s',
    async address => {
      await drawOnEntityPage(<SafeLink to={address}>there</SafeLink>);
      expect(screen.getByRole('link')).toHaveAttribute('href', address);
    },
  );

  it.each([
    SCRIPT_ADDRESS,
    ` ${SCRIPT_ADDRESS.toUpperCase()}`,
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//elsewhere.example',
    'not an address',
  ])('shows %s as text', async address => {
    await drawOnEntityPage(<SafeLink to={address}>there</SafeLink>);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByText(address.trim())).toBeInTheDocument();
  });
});
