import { useMemo, useSyncExternalStore } from 'react';

/** Names in the query of the address and their values; without one, it goes. */
export type AddressChanges = Readonly<Record<string, string | undefined>>;

/** The part of the address after `?`, in which a page keeps what it shows. */
export interface Address {
  get(name: string): string | undefined;
  /** The query with changes, beginning with `?`: for links. */
  hrefWith(changes: AddressChanges): string;
  /**
   * Goes there. A new place can be left again with the browser's *back*; a
   * filter replaces what was there.
   */
  go(changes: AddressChanges, as: 'place' | 'filter'): void;
}

/**
 * What the page shows, kept in the query of its address so that it can be
 * shared. It speaks with the browser itself: the two frontend systems, and
 * their versions, have different routers, and none of them is needed for this.
 */
export function useAddress(): Address {
  const query = useSyncExternalStore(subscribe, readQuery);
  return useMemo(() => {
    const hrefWith = (changes: AddressChanges) => {
      const next = new URLSearchParams(query);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return `?${next}`;
    };
    return {
      get: name => new URLSearchParams(query).get(name) ?? undefined,
      hrefWith,
      go(changes, as) {
        const { history } = window;
        if (as === 'place')
          history.pushState(history.state, '', hrefWith(changes));
        else history.replaceState(history.state, '', hrefWith(changes));
        listeners.forEach(listener => listener());
      },
    };
  }, [query]);
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

function readQuery(): string {
  return window.location.search;
}
