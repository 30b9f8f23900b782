import {
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useDebounce from 'react-use/esm/useDebounce';

/** So many are offered; who does not find it writes more letters. */
const LIMIT = 20;
const WAIT_MS = 250;
const NAMES = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayname',
] as const;

/** The entities of some kinds whose names hold what was written so far. */
export function useSuggestions(
  written: string,
  kinds: readonly string[],
): readonly (readonly [ref: string, title?: string])[] {
  const catalog = useApi(catalogApiRef);
  const [term, setTerm] = useState(written);
  useDebounce(() => setTerm(written), WAIT_MS, [written]);
  const kindList = kinds.join();
  const { value = [] } = useAsync(async () => {
    const { items } = await catalog.queryEntities({
      filter: { kind: kindList.split(',') },
      fields: ['kind', 'metadata', 'spec.profile'],
      limit: LIMIT,
      fullTextFilter: { term: nameIn(term), fields: [...NAMES] },
    });
    return items.map(each => [writeRef(each), titleOf(each)] as const);
  }, [catalog, kindList, term]);
  return value;
}

/** The part of a ref that people know. */
function nameIn(written: string): string {
  return written
    .replace(/^.*[:/]/, '')
    .replace(/#.*$/, '')
    .trim();
}

/** As short as it can be written: the kind stays, the namespace may go. */
function writeRef({ kind, metadata }: Entity): string {
  const { name, namespace = 'default' } = metadata;
  const ref: CompoundEntityRef = { kind, namespace, name };
  return namespace === 'default'
    ? `${kind.toLowerCase()}:${name}`
    : stringifyEntityRef(ref);
}

function titleOf({ metadata, spec }: Entity): string | undefined {
  const { displayName }: { displayName?: unknown } = Object(spec?.profile);
  return (
    metadata.title ??
    (typeof displayName === 'string' ? displayName : undefined)
  );
}
