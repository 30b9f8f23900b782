import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { createContext, useContext } from 'react';

/** What the views take for now; tests and stories set their own. */
export const Clock = createContext<() => Date>(() => new Date());

/** The moment at which a view is drawn, and the locale of the reader. */
export interface Now {
  readonly moment: Date;
  readonly locale?: string;
}

/** The time at which a view is drawn, in the locale of the reader. */
export function useNow(): Now {
  const locale = useLocale();
  return { moment: useContext(Clock)(), locale };
}
