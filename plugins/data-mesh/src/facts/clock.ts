import { DateTime } from 'luxon';
import { createContext, useContext } from 'react';

/** What the views take for now; tests and stories set their own. */
export const Clock = createContext<() => DateTime>(() => DateTime.now());

/** The time at which a view is drawn. */
export function useNow(): DateTime {
  return useContext(Clock)();
}
