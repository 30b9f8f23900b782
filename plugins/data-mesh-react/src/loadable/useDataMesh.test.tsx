import type { ValueTree } from '@backstage-data-mesh/model';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { dataMeshApiRef, type DataMeshApi } from '../api/dataMeshApi';
import { createFakeDataMeshApi } from '../testing/createFakeDataMeshApi';
import { useDataMesh } from './useDataMesh';

function treeOf(rootId: string): ValueTree {
  return { rootId, nodes: [], isCut: false };
}

async function renderTree(getValueTree: DataMeshApi['getValueTree']) {
  const api = createFakeDataMeshApi({ getValueTree });
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[dataMeshApiRef, api]]}>{children}</TestApiProvider>
  );
  const rendered = renderHook(
    ({ entityRef }) =>
      useDataMesh(mesh => mesh.getValueTree(entityRef), [entityRef]),
    { wrapper, initialProps: { entityRef: 'a' } },
  );
  const first = rendered.result.current;
  await act(async () => {});
  return { ...rendered, first };
}

describe('useDataMesh', () => {
  it('is loading, then ready', async () => {
    const { first, result } = await renderTree(async ref => treeOf(ref));
    expect(first).toEqual({ state: 'loading' });
    expect(result.current).toEqual({ state: 'ready', value: treeOf('a') });
  });

  it('is empty when the mesh knows nothing', async () => {
    const { result } = await renderTree(async () => undefined);
    expect(result.current).toEqual({ state: 'empty' });
  });

  it('keeps the error of a failure', async () => {
    const error = new Error('down');
    const { result } = await renderTree(() => Promise.reject(error));
    expect(result.current).toEqual({ state: 'failed', error });
  });

  it('drops an answer that comes after a newer question', async () => {
    const answers = new Map<string, (tree: ValueTree) => void>();
    const { result, rerender } = await renderTree(
      ref => new Promise(resolve => answers.set(ref, resolve)),
    );
    rerender({ entityRef: 'b' });
    await act(async () => answers.get('b')?.(treeOf('b')));
    await act(async () => answers.get('a')?.(treeOf('a')));
    expect(result.current).toEqual({ state: 'ready', value: treeOf('b') });
  });
});
