import type {
  AnswerOf,
  Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useRef } from 'react';

/** By what data products can be filtered, with how many each leaves. */
export type Facets = AnswerOf<'getProducts'>['facets'];

/** Those of the last answer: filters stay while the next one comes. */
export function useFacets(
  loadable: Loadable<{ readonly facets: Facets }>,
): Facets | undefined {
  const facets = useRef<Facets>();
  if (loadable.state === 'ready') facets.current = loadable.value.facets;
  return facets.current;
}
