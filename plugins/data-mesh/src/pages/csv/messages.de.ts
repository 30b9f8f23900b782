import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { csvMessages } from './messages';

/** German. */
export const csvMessagesDe: Translated<typeof csvMessages> = {
  save: 'Als CSV speichern',
  failed: 'Die Tabelle konnte nicht gespeichert werden.',
};
