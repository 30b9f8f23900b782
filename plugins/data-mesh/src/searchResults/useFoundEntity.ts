import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

type Catalog = Pick<typeof catalogApiRef.T, 'getEntitiesByRefs'>;
type Load = (ref: string) => Promise<Entity | undefined>;

const FIELDS = [
  ...['apiVersion', 'kind', 'metadata.annotations', 'relations'],
  ...['spec.lifecycle', 'spec.status', 'spec.type', 'spec.dataMesh'],
];

const loads = new WeakMap<Catalog, Load>();

/** The entity behind a result; all results of a page are asked for at once. */
export function useFoundEntity(ref: string | undefined): Entity | undefined {
  const catalog = useApi(catalogApiRef);
  const { value } = useAsync(async () => {
    if (ref === undefined) return undefined;
    const load = loads.get(catalog) ?? loadTogether(catalog);
    loads.set(catalog, load);
    return load(ref);
  }, [catalog, ref]);
  return value;
}

/** Asks once for what is wanted in the same moment. */
export function loadTogether(catalog: Catalog): Load {
  let wanted: { refs: string[]; answer: Promise<(Entity | undefined)[]> };
  let isOpen = false;
  const begin = () => {
    const refs: string[] = [];
    isOpen = true;
    const answer = new Promise<void>(resolve => setTimeout(resolve))
      .then(() => {
        isOpen = false;
        return catalog.getEntitiesByRefs({ entityRefs: refs, fields: FIELDS });
      })
      .then(({ items }) => items);
    return { refs, answer };
  };
  return async ref => {
    if (!isOpen) wanted = begin();
    const { refs, answer } = wanted;
    const place = refs.push(ref) - 1;
    return (await answer)[place];
  };
}
