import type { sharedMessages } from './messages';
import type { Translated } from './texts/translated';

/** German. */
export const sharedMessagesDe: Translated<typeof sharedMessages> = {
  loading: 'Wird geladen: {{title}}',
  failed: {
    title: 'Konnte nicht geladen werden: {{title}}',
    next: {
      offline:
        'Das Portal antwortet nicht. Sehen Sie nach, ob Sie verbunden sind, und versuchen Sie es noch einmal.',
      signIn:
        'Sie sind nicht mehr angemeldet. Laden Sie die Seite neu und melden Sie sich an.',
      gone: 'Das Data Mesh kennt es nicht. Vielleicht ist es neu, umbenannt oder entfernt; Neues braucht ein bis zwei Minuten.',
      address:
        'Die Adresse dieser Seite fragt nach etwas, das es nicht gibt. Öffnen Sie die Seite noch einmal über das Menü.',
      wait: 'Das Data Mesh startet gerade, oder seine Datenbank ist beschäftigt. Versuchen Sie es in einer Minute noch einmal; hilft das nicht, sagen Sie es dem Team, das dieses Portal betreibt.',
      busy: 'Sie haben in kurzer Zeit viel gefragt. Versuchen Sie es in einer Minute noch einmal.',
      tell: 'Im Portal ist etwas schiefgegangen; es liegt nicht an Ihnen. Versuchen Sie es noch einmal; hilft das nicht, zeigen Sie dem Team, das dieses Portal betreibt, was unten steht.',
    },
    retry: 'Noch einmal versuchen',
    details: 'Für das Team, das dieses Portal betreibt',
  },
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
