import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { rulesMessages } from './messages';

/** German. */
export const rulesMessagesDe: Translated<typeof rulesMessages> = {
  title: 'Was geprüft wird',
  count_one: '{{count}} Regel',
  count_other: '{{count}} Regeln',
  rule: 'Verlangt wird',
  severity: 'Wenn nicht, ist es',
  off: 'Nur verlangt, wenn eine Richtlinie es tut',
  kinds: 'Von',
  why: 'Weil',
  declaredBy: 'Aufgestellt von',
  noRules: 'Das Backend kennt keine Regel.',
};
