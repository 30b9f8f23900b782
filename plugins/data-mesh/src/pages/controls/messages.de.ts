import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { pagerMessages } from './messages';

/** German. */
export const pagerMessagesDe: Translated<typeof pagerMessages> = {
  first: 'Erste Seite',
  next: 'Nächste Seite',
};
