import type { sharedMessages } from './messages';
import type { Translated } from './texts/translated';

/** German. */
export const sharedMessagesDe: Translated<typeof sharedMessages> = {
  loading: 'Wird geladen: {{title}}',
  failed: '{{title}} konnte nicht geladen werden',
  asOf: 'Stand: {{time}}',
  asOfStale: 'Stand: {{time}}; Neueres konnte nicht gelesen werden',
  noBackend:
    'Das weiß nur das Data-Mesh-Backend, und dieses Portal hat keines.',
  notAllowed: 'Das dürfen Sie nicht sehen.',
  status: {
    draft: 'Entwurf',
    proposed: 'vorgeschlagen',
    prioritised: 'priorisiert',
    planned: 'geplant',
    active: 'aktiv',
    done: 'erledigt',
    'paid-off': 'ausgezahlt',
    adjusted: 'angepasst',
    replaced: 'ersetzt',
    stopped: 'beendet',
    open: 'offen',
    achieved: 'erreicht',
    dropped: 'aufgegeben',
    experimental: 'im Versuch',
    production: 'in Betrieb',
    deprecated: 'abgekündigt',
    retired: 'eingestellt',
  },
  phase: { live: 'läuft', waiting: 'wartet', ended: 'beendet' },
  measure: {
    met: 'erreicht',
    onCourse: 'auf Kurs',
    offCourse: 'nicht auf Kurs',
    unmeasured: 'noch nicht gemessen',
    unknown: 'unbekannt',
    stale: 'Messwert ist alt',
    doubtful: 'zweifelhaft',
  },
};
