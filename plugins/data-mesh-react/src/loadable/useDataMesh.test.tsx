import type { ValueTree } from '@backstage-data-mesh/model';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { useLayoutEffect, type PropsWithChildren } from 'react';
import { dataMeshApiRef, type DataMeshApi } from '../api/dataMeshApi';
import type { Answer } from '../api/answer';
import { NoBackendError } from '../api/noBackend';
import { answerOf } from '../testing/answerOf';
import { createFakeDataMeshApi } from '../testing/createFakeDataMeshApi';
import type { Loadable } from './loadable';
import { useDataMesh } from './useDataMesh';

function treeOf(rootId: string): ValueTree {
  return { rootId, nodes: [], isCut: false };
}

const { value: _, ...now } = answerOf();

const readyWith = (rootId: string) => ({
  state: 'ready',
  value: treeOf(rootId),
  ...now,
});

function whatIsIn(loadable: Loadable<ValueTree>): string {
  return loadable.state === 'ready' ? loadable.value.rootId : loadable.state;
}

async function renderTree(getValueTree: DataMeshApi['getValueTree']) {
  const api = createFakeDataMeshApi({ getValueTree });
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[dataMeshApiRef, api]]}>{children}</TestApiProvider>
  );
  const shown: string[] = [];
  const rendered = renderHook(
    ({ entityRef }) => {
      const loadable = useDataMesh(
        mesh => mesh.getValueTree(entityRef),
        [entityRef],
      );
      useLayoutEffect(() => {
        shown.push(`on ${entityRef}: ${whatIsIn(loadable)}`);
      });
      return loadable;
    },
    { wrapper, initialProps: { entityRef: 'a' } },
  );
  const first = rendered.result.current;
  await act(async () => {});
  return { ...rendered, first, shown };
}

describe('useDataMesh', () => {
  it('is loading, then ready', async () => {
    const { first, result } = await renderTree(async ref =>
      answerOf(treeOf(ref)),
    );
    expect(first).toEqual({ state: 'loading' });
    expect(result.current).toEqual(readyWith('a'));
  });

  it('is empty when the mesh knows nothing', async () => {
    const { result } = await renderTree(async () => answerOf());
    expect(result.current).toEqual({ state: 'empty', ...now });
  });

  it('keeps the error of a failure', async () => {
    const error = new Error('down');
    const { result } = await renderTree(() => Promise.reject(error));
    expect(result.current).toMatchObject({ state: 'failed', error });
  });

  it('tells what only a backend knows from what failed', async () => {
    const { result } = await renderTree(async () => {
      throw new NoBackendError();
    });
    expect(result.current).toEqual({ state: 'no-backend' });
  });

  it('tells what may not be seen from what failed', async () => {
    const refused = Object.assign(new Error('no'), { statusCode: 403 });
    const { result } = await renderTree(() => Promise.reject(refused));
    expect(result.current).toEqual({ state: 'not-allowed' });
  });

  it('knows of when an answer is, and whether it may be out of date', async () => {
    const old = { asOf: '2026-05-31T10:00:00Z', isStale: true };
    const { result } = await renderTree(async ref =>
      ref === 'a' ? { value: treeOf(ref), ...old } : old,
    );
    expect(result.current).toEqual({ ...readyWith('a'), ...old });
  });

  it('never shows the answer for one entity on the page of another', async () => {
    const { rerender, shown } = await renderTree(async ref =>
      answerOf(treeOf(ref)),
    );
    await act(async () => rerender({ entityRef: 'b' }));
    expect(new Set(shown)).toEqual(
      new Set(['on a: loading', 'on a: a', 'on b: loading', 'on b: b']),
    );
  });

  it('forgets a failure when another entity is asked for', async () => {
    const { rerender, shown } = await renderTree(async ref => {
      if (ref === 'a') throw new Error('down');
      return answerOf(treeOf(ref));
    });
    await act(async () => rerender({ entityRef: 'b' }));
    expect(shown).not.toContain('on b: failed');
    expect(shown).toContain('on b: b');
  });

  it('drops an answer that comes after a newer question', async () => {
    const answers = new Map<string, (answer: Answer<ValueTree>) => void>();
    const { result, rerender } = await renderTree(
      ref => new Promise(resolve => answers.set(ref, resolve)),
    );
    rerender({ entityRef: 'b' });
    await act(async () => answers.get('b')?.(answerOf(treeOf('b'))));
    await act(async () => answers.get('a')?.(answerOf(treeOf('a'))));
    expect(result.current).toEqual(readyWith('b'));
  });
});
