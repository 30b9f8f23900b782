import { useApi } from '@backstage/core-plugin-api';
import type { DependencyList } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { dataMeshApiRef, type DataMeshApi } from '../api/dataMeshApi';
import type { Loadable } from './loadable';

/**
 * Asks the mesh for one value, and again when a dependency changes; an answer
 * that comes too late is dropped.
 *
 * @public
 */
export function useDataMesh<Value>(
  load: (api: DataMeshApi) => Promise<Value | undefined>,
  dependencies: DependencyList,
): Loadable<Value> {
  const api = useApi(dataMeshApiRef);
  const { loading, error, value } = useAsync(
    () => load(api),
    [api, ...dependencies],
  );
  if (loading) return { state: 'loading' };
  if (error) return { state: 'failed', error };
  return value === undefined ? { state: 'empty' } : { state: 'ready', value };
}
