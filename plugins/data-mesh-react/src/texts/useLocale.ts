import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { useCallback, useSyncExternalStore } from 'react';
import { localeOf } from './localeOf';

/**
 * The locale (BCP 47, such as `de` or `en-GB`) in which dates and numbers stand
 * beside the texts; it follows the language that the reader chose in the portal.
 * `undefined`, which means the browser's, where the app has no choice of
 * languages.
 *
 * @public
 */
export function useLocale(): string | undefined {
  const api = useApiHolder().get(appLanguageApiRef);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = api?.language$().subscribe(onChange);
      return () => subscription?.unsubscribe();
    },
    [api],
  );
  const language = useSyncExternalStore(
    subscribe,
    () => api?.getLanguage().language,
  );
  return language === undefined
    ? undefined
    : localeOf(language, navigator.languages);
}
