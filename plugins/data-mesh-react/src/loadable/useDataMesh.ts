import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useState, type DependencyList } from 'react';
import useAsync from 'react-use/esm/useAsync';
import type { Answer } from '../api/answer';
import { dataMeshApiRef, type DataMeshApi } from '../api/dataMeshApi';
import { isNoBackend } from '../api/noBackend';
import { statusOf } from '../api/statusOf';
import type { Loadable } from './loadable';

/**
 * Asks the mesh for one value, and again when a dependency changes; an answer
 * to another question, be it late or left over, is never shown.
 *
 * @public
 */
export function useDataMesh<Value>(
  load: (api: DataMeshApi) => Promise<Answer<Value>>,
  dependencies: DependencyList,
): Loadable<Value> {
  const api = useApi(dataMeshApiRef);
  const [attempt, setAttempt] = useState(0);
  const question = [api, attempt, ...dependencies];
  const { value: settled } = useAsync(
    async () => ({ question, loadable: await settle(() => load(api)) }),
    question,
  );
  const retry = useCallback(() => setAttempt(before => before + 1), []);
  const loadable: Loadable<Value> =
    settled && isSame(settled.question, question)
      ? settled.loadable
      : { state: 'loading' };
  return loadable.state === 'failed' ? { ...loadable, retry } : loadable;
}

async function settle<Value>(
  load: () => Promise<Answer<Value>>,
): Promise<Loadable<Value>> {
  try {
    const { value, asOf, isStale } = await load();
    return value === undefined
      ? { state: 'empty', asOf, isStale }
      : { state: 'ready', value, asOf, isStale };
  } catch (error) {
    if (isNoBackend(error)) return { state: 'no-backend' };
    if (statusOf(error) === 403) return { state: 'not-allowed' };
    return { state: 'failed', error: toError(error) };
  }
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** As React compares dependencies. */
function isSame(a: DependencyList, b: DependencyList): boolean {
  return (
    a.length === b.length &&
    a.every((value, index) => Object.is(value, b[index]))
  );
}
