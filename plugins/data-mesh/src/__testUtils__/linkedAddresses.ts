import { screen } from '@testing-library/react';

/** Where the links on the screen lead, as written. */
export function linkedAddresses(): (string | null)[] {
  return screen.queryAllByRole('link').map(link => link.getAttribute('href'));
}
