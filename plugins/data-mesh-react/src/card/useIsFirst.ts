import { useLayoutEffect, useState, useSyncExternalStore } from 'react';

const claims: symbol[] = [];
const listeners = new Set<() => void>();

/**
 * True for one of all that are on the page at once, the first that came: cards
 * of one page are in different parts of the app, and know each other only so.
 */
export function useIsFirst(): boolean {
  const [claim] = useState(() => Symbol('claim'));
  useLayoutEffect(() => {
    claims.push(claim);
    tell();
    return () => {
      claims.splice(claims.indexOf(claim), 1);
      tell();
    };
  }, [claim]);
  return useSyncExternalStore(subscribe, () => claims[0] === claim);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell() {
  listeners.forEach(listener => listener());
}
