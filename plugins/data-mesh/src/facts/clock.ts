import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { DateTime } from 'luxon';
import { createContext, useContext } from 'react';

/** What the views take for now; tests and stories set their own. */
export const Clock = createContext<() => DateTime>(() => DateTime.now());

/** The time at which a view is drawn, in the locale of the reader. */
export function useNow(): DateTime {
  const locale = useLocale();
  const now = useContext(Clock)();
  return locale ? now.setLocale(locale) : now;
}
