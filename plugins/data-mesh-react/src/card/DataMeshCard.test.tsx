import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { dataMeshApiRef, type DataMeshApi } from '../api/dataMeshApi';
import { NoBackendError } from '../api/noBackend';
import { useDataMesh } from '../loadable/useDataMesh';
import { answerOf } from '../testing/answerOf';
import { createFakeDataMeshApi } from '../testing/createFakeDataMeshApi';
import { DataMeshCard } from './DataMeshCard';
import { EmptyTeaching } from './EmptyTeaching';

const tree = { rootId: 'a', nodes: [], isCut: false };

function TreeCard() {
  const loadable = useDataMesh(api => api.getValueTree('domain:default/a'), []);
  return (
    <DataMeshCard
      title="Tree"
      action={<button type="button">Fold</button>}
      loadable={loadable}
      empty={
        <EmptyTeaching
          title="No vision yet"
          description="Add these lines."
          yaml="vision: Everybody reads."
        />
      }
    >
      {({ nodes }) => <p>{nodes.length} nodes</p>}
    </DataMeshCard>
  );
}

function renderCard(getValueTree: DataMeshApi['getValueTree']) {
  const api = createFakeDataMeshApi({ getValueTree });
  return renderInTestApp(
    <TestApiProvider apis={[[dataMeshApiRef, api]]}>
      <TreeCard />
    </TestApiProvider>,
  );
}

describe('DataMeshCard with useDataMesh', () => {
  it('says what it is loading', async () => {
    await renderCard(() => new Promise(() => {}));
    expect(
      await screen.findByRole('progressbar', { name: 'Loading: Tree' }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Fold' })).toBeNull();
  });

  it('says what failed, what helps, and what to tell who runs the portal', async () => {
    await renderCard(() => Promise.reject(new Error('no such mesh')));
    const note = await screen.findByRole('alert');
    expect(note).toHaveTextContent('Could not be loaded: Tree');
    expect(note).toHaveTextContent(/tell the team that runs this portal/);
    expect(screen.getByText('no such mesh')).toBeInTheDocument();
    expect(note).not.toHaveTextContent('Error');
  });

  it('asks once more when it is told to', async () => {
    const answers = [
      () => Promise.reject(new Error('no such mesh')),
      async () => answerOf(tree),
    ];
    await renderCard(() => answers.shift()!());
    const button = await screen.findByRole('button', { name: 'Try again' });
    button.focus();
    fireEvent.click(button);
    const nodes = await screen.findByText('0 nodes');
    expect(nodes).toBeVisible();
    // the keyboard goes on where it was
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement).toContainElement(nodes);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('teaches when there is nothing', async () => {
    const { container } = await renderCard(async () => answerOf());
    expect(await screen.findByText('No vision yet')).toBeVisible();
    await screen.findByRole('button', { name: 'Copy text' });
    expect(container).toHaveTextContent('vision: Everybody reads.');
  });

  it('draws the value with its heading and controls', async () => {
    await renderCard(async () => answerOf(tree));
    expect(await screen.findByText('0 nodes')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Tree' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Fold' })).toBeVisible();
  });

  it('says that only a backend could tell', async () => {
    await renderCard(() => Promise.reject(new NoBackendError()));
    expect(
      await screen.findByText(/^Only the data mesh backend can tell/),
    ).toBeVisible();
  });

  it('says once for all cards of a page of when an old answer is', async () => {
    const asOf = '2026-05-31T10:00:00Z';
    const api = createFakeDataMeshApi({
      getValueTree: async () => ({ value: tree, asOf, isStale: true }),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[dataMeshApiRef, api]]}>
        <TreeCard />
        <TreeCard />
      </TestApiProvider>,
    );
    await waitFor(() => expect(screen.getAllByText('0 nodes')).toHaveLength(2));
    expect(screen.getAllByText(/^as of/)).toHaveLength(1);
  });

  it('does not say of when an answer is that is up to date', async () => {
    await renderCard(async () => answerOf(tree));
    await screen.findByText('0 nodes');
    expect(screen.queryByText(/as of/)).toBeNull();
  });

  it.each([
    ['a value', tree, '0 nodes'],
    ['nothing', undefined, 'No vision yet'],
  ])('says of when an old answer is that has %s', async (_, value, text) => {
    const asOf = '2026-05-31T10:00:00Z';
    await renderCard(async () => ({ value, asOf, isStale: true }));
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByText(/^as of May 3[01], 2026/)).toHaveAttribute(
      'datetime',
      asOf,
    );
  });

  it('says no more than the time when the old answer is of today', async () => {
    const asOf = new Date().toISOString();
    await renderCard(async () => ({ value: tree, asOf, isStale: true }));
    expect(await screen.findByText(/^as of \d{1,2}:\d\d/)).toBeVisible();
  });
});
