import {
  dataMeshApiRef,
  type DataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
  libraryMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { treeOf } from './__testUtils__/trees';
import { ValueTreeCard } from './ValueTreeCard';

const [lending] = libraryMesh;

function draw(getValueTree: DataMeshApi['getValueTree']) {
  const api = createFakeDataMeshApi({ getValueTree });
  return drawOnEntityPage(<ValueTreeCard />, {
    entity: lending,
    apis: [[dataMeshApiRef, api]],
  });
}

describe('ValueTreeCard', () => {
  it('asks for the tree around the entity of the page', async () => {
    await draw(async ref => answerOf(treeOf(['Root', [ref]])));
    expect(
      await screen.findByRole('link', { name: 'domain:default/lending' }),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Value tree' })).toBeVisible();
  });

  it.each([
    ['that is in no tree', undefined],
    ['without vision and goals', treeOf(['Lending'])],
  ])('teaches on the page of an entity %s', async (_, tree) => {
    await draw(async () => answerOf(tree));
    expect(
      await screen.findByText('No value tree begins here yet'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Outline' })).toBeNull();
  });

  it('tells a failure from an empty tree', async () => {
    await draw(() => Promise.reject(new Error('catalog is down')));
    expect(
      await screen.findByText(/Could not be loaded: Value tree/),
    ).toBeVisible();
  });
});
