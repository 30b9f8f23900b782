import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { catalogColumnsMessages } from './messages';

/** German. */
export const catalogColumnsMessagesDe: Translated<
  typeof catalogColumnsMessages
> = {
  domain: 'Domäne',
  findings: 'Befunde',
  state: 'Stand',
};
